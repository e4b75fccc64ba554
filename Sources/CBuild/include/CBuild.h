#ifndef ASSAY_CBUILD_H
#define ASSAY_CBUILD_H

/// The commit that the executable was built from, or "unknown".
const char *assay_commit(void);

#endif
