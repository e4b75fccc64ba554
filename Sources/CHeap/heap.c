#include "heap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

static const size_t least = (size_t)1 << 25, most = (size_t)1 << 30, page = (size_t)1 << 12;

void make_room_in_heap(size_t length) {
    if (length < least || length > most) {
        return;
    }
    // One block of the heap itself, which stays with it when it is freed: a large block has pages of
    // its own otherwise, and a free end is given back.
    mallopt(M_MMAP_THRESHOLD, (int)most);
    mallopt(M_TRIM_THRESHOLD, (int)most);
    char *room = malloc(length);
    if (room == NULL) {
        return;
    }
    size_t before = (page - (uintptr_t)room % page) % page;
    // A system before Linux 5.14 refuses, and gives page after page as they are used.
    (void)madvise(room + before, length - before, MADV_POPULATE_WRITE);
    free(room);
}
