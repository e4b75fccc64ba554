#pragma once

#include <stddef.h>

/// Makes room at once at the heap's end for what is about to be kept of a large file. Room that comes
/// a page of four kilobytes at a time takes a twentieth of the time in which a large session is
/// opened. Does nothing for less than 32 megabytes or more than one gigabyte, or where there is no
/// such room.
void make_room_in_heap(size_t length);
