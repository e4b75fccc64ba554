#pragma once

#include <sys/types.h>

/// `fork`, which Swift does not offer because most programs have threads; for a program that has
/// only one.
pid_t assay_fork(void);
