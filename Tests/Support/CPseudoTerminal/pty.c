#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int assay_pty_open(int columns, int rows) {
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0)
        return -1;
    if (grantpt(master) != 0 || unlockpt(master) != 0) {
        close(master);
        return -1;
    }
    assay_pty_resize(master, columns, rows);
    return master;
}

pid_t assay_pty_spawn(
    int master, const char *path, char *const arguments[], char *const environment[]) {
    char name[128];
    if (ptsname_r(master, name, sizeof name) != 0)
        return -1;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    // The first terminal that a session's leader opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = -1;
    if (posix_spawn(&process, path, &actions, &attributes, arguments, environment) != 0)
        process = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

void assay_pty_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    ioctl(master, TIOCSWINSZ, &size);
}

bool assay_pty_is_cooked(int master) {
    struct termios settings;
    if (tcgetattr(master, &settings) != 0)
        return false;
    tcflag_t wanted = ICANON | ECHO | ISIG;
    return (settings.c_lflag & wanted) == wanted && (settings.c_iflag & ICRNL) != 0;
}

void assay_pty_settings(int master, unsigned char settings[64]) {
    struct termios now = {0};
    memset(settings, 0, 64);
    if (tcgetattr(master, &now) != 0)
        return;
    memcpy(settings, &now.c_iflag, sizeof now.c_iflag);
    memcpy(settings + 8, &now.c_oflag, sizeof now.c_oflag);
    memcpy(settings + 16, &now.c_lflag, sizeof now.c_lflag);
    memcpy(settings + 24, now.c_cc, sizeof now.c_cc < 40 ? sizeof now.c_cc : 40);
}

int assay_pty_poll(int master, int patience) {
    struct pollfd source = {.fd = master, .events = POLLIN};
    return poll(&source, 1, patience) > 0;
}

int assay_exit_code(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int assay_cell_width(uint32_t scalar) {
    static locale_t locale;
    if (locale == (locale_t)0)
        locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (locale == (locale_t)0)
        return 1;
    // The thread's own locale: what is tested may depend on the process's.
    locale_t before = uselocale(locale);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}
