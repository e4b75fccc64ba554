#include "CDigest.h"

#include <nettle/sha2.h>

static void add(struct sha256_ctx *context, const uint8_t *bytes, size_t length) {
    if (length > 0) {
        sha256_update(context, length, bytes);
    }
}

void assay_sha256(const uint8_t *first, size_t first_length, const uint8_t *second,
                  size_t second_length, const uint8_t *third, size_t third_length, void *digest) {
    struct sha256_ctx context;
    sha256_init(&context);
    add(&context, first, first_length);
    add(&context, second, second_length);
    add(&context, third, third_length);
    sha256_digest(&context, 32, digest);
}
