// One self-pipe for the whole process: a handler has no context, and write(2) is all it may do.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "internal.h"

static int pipe_ends[2] = {-1, -1};

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
enum { caught_count = sizeof caught / sizeof *caught };
static struct sigaction before[caught_count];

static void note(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already holds enough signals to wake the reader.
    ssize_t written = write(pipe_ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

bool signals_begin(void) {
    if (pipe_ends[0] < 0) {
        if (pipe(pipe_ends) != 0) {
            pipe_ends[0] = pipe_ends[1] = -1;
            return false;
        }
        for (int i = 0; i < 2; i++) {
            fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
            fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
        }
    }
    struct sigaction action = {.sa_handler = note};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < caught_count; i++) {
        sigaction(caught[i], &action, &before[i]);
        // What the parent told us to ignore (nohup) stays ignored.
        if (before[i].sa_handler == SIG_IGN && caught[i] == SIGHUP)
            sigaction(caught[i], &before[i], NULL);
    }
    return true;
}

void signals_end(void) {
    for (int i = 0; i < caught_count; i++)
        sigaction(caught[i], &before[i], NULL);
    // What came after the line was read was meant for the line.
    while (signals_next() != 0)
        continue;
}

int signals_descriptor(void) { return pipe_ends[0]; }

int signals_next(void) {
    unsigned char byte;
    ssize_t count;
    do
        count = read(pipe_ends[0], &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1 ? byte : 0;
}

void signals_suspend(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
    sigemptyset(&standard.sa_mask);
    sigaction(SIGTSTP, &standard, &ours);
    // The whole job, as the terminal would: a pager or a pipeline stops with us.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    // Being continued is no news to the caller; a new size is looked at anyway.
    while (signals_next() != 0)
        continue;
}
