#define _GNU_SOURCE
#include "CLineEditor.h"

#include <poll.h>
#include <unistd.h>

int assay_wait_for_input(const sigset_t *mask) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return ppoll(&input, 1, NULL, mask) > 0;
}
