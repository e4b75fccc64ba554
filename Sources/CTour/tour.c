#include "CTour.h"

// #embed is C23; the compiler knows it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "../../Sessions/tour.assay"
};

static const unsigned char harbour[] = {
#embed "../../Sessions/harbour.txt"
};

static const unsigned char harbour_corrected[] = {
#embed "../../Sessions/harbour-corrected.txt"
};

static const unsigned char ministry[] = {
#embed "../../Sessions/ministry.txt"
};

static const unsigned char thursday[] = {
#embed "../../Sessions/thursday.txt"
};

static const struct assay_tour_file files[] = {
    {"tour.assay", script, sizeof script},
    {"harbour.txt", harbour, sizeof harbour},
    {"harbour-corrected.txt", harbour_corrected, sizeof harbour_corrected},
    {"ministry.txt", ministry, sizeof ministry},
    {"thursday.txt", thursday, sizeof thursday},
};

size_t assay_tour_count(void) { return sizeof files / sizeof files[0]; }

struct assay_tour_file assay_tour_file_at(size_t index) {
    struct assay_tour_file none = {"", files[0].bytes, 0};
    return index < assay_tour_count() ? files[index] : none;
}
