#ifndef ASSAY_CTOUR_H
#define ASSAY_CTOUR_H

#include <stddef.h>

/// A file of `Sessions/` that the executable carries for the tour.
struct assay_tour_file {
    const char *name;
    const unsigned char *bytes;
    size_t length;
};

/// How many files there are.
size_t assay_tour_count(void);

/// The file with this index, from 0; all zero past the end.
struct assay_tour_file assay_tour_file_at(size_t index);

#endif
