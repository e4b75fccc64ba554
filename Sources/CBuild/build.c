#include "CBuild.h"

#ifndef ASSAY_COMMIT
#define ASSAY_COMMIT "unknown"
#endif

const char *assay_commit(void) { return ASSAY_COMMIT; }
