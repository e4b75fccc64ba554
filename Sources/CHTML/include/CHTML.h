// libxml2's HTML parser as a stream of tags and texts: no tree, no network, no entity loading.
#ifndef ASSAY_CHTML_H
#define ASSAY_CHTML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is called for each part of a page, in the page's order. Elements that the page leaves open
/// are ended; names are in lower case; all text is UTF-8 with its references replaced.
struct assay_html_receiver {
    void *context;
    /// `attributes` holds names and values in turn and ends with NULL; it may be NULL, and so may
    /// each value. Answers whether to go on.
    bool (*start)(void *context, const char *name, const char *const *attributes);
    void (*end)(void *context, const char *name);
    /// `raw` marks the content of scripts and styles.
    bool (*text)(void *context, const uint8_t *bytes, size_t length, bool raw);
};

/// Reads the `length` bytes of UTF-8 at `bytes`, which hold no NUL. Broken pages are read as
/// far as they can be; answers false when memory, or patience with broken tags, ran out.
bool assay_html_read(const uint8_t *bytes, size_t length,
                     const struct assay_html_receiver *receiver);

#endif
