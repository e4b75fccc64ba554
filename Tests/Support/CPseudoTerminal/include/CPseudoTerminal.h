// What Swift's Glibc module lacks for pseudo-terminals.
#ifndef ASSAY_CPSEUDOTERMINAL_H
#define ASSAY_CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/wait.h>

/// Opens a pseudo-terminal; the answer is its master's descriptor, or -1.
int assay_pty_open(int columns, int rows);
/// Starts a program whose terminal is this one; the answer is its process id, or -1.
pid_t assay_pty_spawn(
    int master, const char *path, char *const arguments[], char *const environment[]);
/// Changes the size; the program gets the signal for it.
void assay_pty_resize(int master, int columns, int rows);
/// Whether the terminal takes lines, echoes and sends signals, as a shell's does.
bool assay_pty_is_cooked(int master);
/// The terminal's settings, to be compared: its flags and control characters.
void assay_pty_settings(int master, unsigned char settings[64]);
/// Waits until a byte can be read: 1, or 0 when the time in milliseconds is over.
int assay_pty_poll(int master, int patience);
/// How a process ended: its code, or 128 and its signal as a shell says it.
int assay_exit_code(int status);
/// The cells that a character takes on the screen, in the C.UTF-8 locale.
int assay_cell_width(uint32_t scalar);

#endif
