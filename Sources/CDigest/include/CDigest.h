#ifndef ASSAY_CDIGEST_H
#define ASSAY_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 of three pieces, one after the other, to `digest`. A piece of
/// no length may be null.
void assay_sha256(const uint8_t *first, size_t first_length, const uint8_t *second,
                  size_t second_length, const uint8_t *third, size_t third_length, void *digest);

#endif
