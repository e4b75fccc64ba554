#ifndef ASSAY_CPLACES_H
#define ASSAY_CPLACES_H

#include <stddef.h>

/// A text that the executable carries, not ended by a zero.
struct assay_text {
    const unsigned char *bytes;
    size_t length;
};

/// The places, one a line, in the order of the keys of their names: key, name, country, division,
/// kind, latitude, longitude, thousands of people, with tabs between.
struct assay_text assay_places(void);

/// Other spellings and codes, one a line, in the order of their bytes: key, tab, the byte of the
/// places' text at which the place begins, in base 36.
struct assay_text assay_place_names(void);

#endif
