#include "CPlaces.h"

// #embed is C23; the compiler knows it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char places[] = {
#embed "Data/places.txt"
};

static const unsigned char names[] = {
#embed "Data/names.txt"
};

struct assay_text assay_places(void) {
    struct assay_text text = {places, sizeof places};
    return text;
}

struct assay_text assay_place_names(void) {
    struct assay_text text = {names, sizeof names};
    return text;
}
