#ifndef ASSAY_CDIGEST_H
#define ASSAY_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 of `length` bytes at `bytes` to `digest`.
void assay_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]);

#endif
