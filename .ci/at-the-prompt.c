// Times what an analyst waits for at the prompt of a large session, on a pseudo-terminal, beside
// what the disk asks for by itself:
//
//     at-the-prompt ROUNDS PROGRAM SESSION PROMPT
//
// In every round, it enters an empty line, then a command that tags the session's next claim, and
// waits for PROMPT each time; then it appends as many bytes as the command did to a file beside the
// session and syncs it, so that whatever else the machine is doing slows all of them. Prints the
// medians in milliseconds: from Enter to the prompt for an empty line and for a decision, the decision
// by the program's own timer, the bare append, each after a pause, and bare appends one after another.
// Ends the program without a save. Exits with 2 when no prompt is shown within a minute.

#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "median.h"

enum { warm_ups = 3, greatest_rounds = 1000, patience_ms = 60000, longest_line = 1 << 16 };

static pid_t child;
static int terminal;

static double now_ms(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void fail(const char *what) {
    fprintf(stderr, "at-the-prompt: %s\n", what);
    if (child > 0) {
        kill(child, SIGKILL);
    }
    exit(2);
}

/// What was read since the last line was entered.
static char output[1 << 16];
static size_t length;

/// Reads until `prompt` was shown.
static void wait_for(const char *prompt) {
    length = 0;
    double start = now_ms();
    while (memmem(output, length, prompt, strlen(prompt)) == NULL) {
        struct pollfd readable = {.fd = terminal, .events = POLLIN};
        double left = start + patience_ms - now_ms();
        if (left <= 0 || poll(&readable, 1, (int)left + 1) <= 0) {
            fail("no prompt");
        }
        ssize_t count = read(terminal, output + length, sizeof output - length);
        if (count <= 0) {
            fail("the program ended");
        }
        length += (size_t)count;
        if (length == sizeof output) {
            memmove(output, output + length / 2, length / 2);
            length /= 2;
        }
    }
}

/// What the program draws after its prompt is not the next one's.
static void drain(void) {
    char rest[4096];
    struct pollfd readable = {.fd = terminal, .events = POLLIN};
    while (poll(&readable, 1, 20) > 0 && read(terminal, rest, sizeof rest) > 0) {
    }
}

/// Milliseconds from the entering of `line` to the next prompt.
static double answered(const char *line, const char *prompt) {
    drain();
    // The line is echoed before it is entered, so that what is timed is the answer alone.
    if (write(terminal, line, strlen(line)) < 0) {
        fail("the terminal is closed");
    }
    drain();
    double start = now_ms();
    if (write(terminal, "\r", 1) < 0) {
        fail("the terminal is closed");
    }
    wait_for(prompt);
    return now_ms() - start;
}

/// Milliseconds that the program says the last command took.
static double timed(void) {
    static const char label[] = "Time: ";
    char *found = memmem(output, length, label, sizeof label - 1);
    if (found == NULL) {
        fail("the program's timer is silent");
    }
    // The prompt follows it, so that the number ends within what was read.
    return strtod(found + sizeof label - 1, NULL);
}

static long size_of(const char *path) {
    struct stat file;
    return stat(path, &file) == 0 ? (long)file.st_size : 0;
}

/// Milliseconds for a bare append of `count` bytes and its sync.
static double appended(int file, size_t count) {
    static char bytes[longest_line];
    double start = now_ms();
    if (write(file, bytes, count) != (ssize_t)count || fsync(file) != 0) {
        fail("the folder cannot be written");
    }
    return now_ms() - start;
}

int main(int count, char **arguments) {
    int rounds = count == 5 ? atoi(arguments[1]) : 0;
    if (rounds < 1 || rounds > greatest_rounds) {
        fprintf(stderr, "usage: at-the-prompt ROUNDS PROGRAM SESSION PROMPT\n");
        return 2;
    }
    const char *program = arguments[2], *session = arguments[3], *prompt = arguments[4];
    char journal[4096], bare[4096], line[256];
    size_t length_of_line = 0;
    snprintf(journal, sizeof journal, "%s.journal", session);
    snprintf(bare, sizeof bare, "%s.bare", session);
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    child = forkpty(&terminal, NULL, NULL, &size);
    if (child < 0) {
        perror("at-the-prompt: forkpty");
        return 2;
    }
    if (child == 0) {
        execlp(program, program, session, (char *)NULL);
        perror(program);
        _exit(127);
    }
    wait_for(prompt);
    int file = open(bare, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) {
        fail("the folder cannot be written");
    }
    answered("set timer on", prompt);
    static double empty[greatest_rounds], decision[greatest_rounds], own[greatest_rounds],
        alone[greatest_rounds], following[greatest_rounds];
    for (int round = -warm_ups; round < rounds; round++) {
        double of_empty = answered("", prompt);
        long before = size_of(journal);
        snprintf(line, sizeof line, "tag c%d timed", round + warm_ups + 1);
        double of_decision = answered(line, prompt);
        double by_its_timer = timed();
        long added = size_of(journal) - before;
        if (added <= 0 || added > longest_line) {
            fail("the command decided nothing");
        }
        // The program was idle before its turn as well.
        drain();
        length_of_line = (size_t)added;
        double of_bare = appended(file, length_of_line);
        if (round >= 0) {
            empty[round] = of_empty;
            decision[round] = of_decision;
            own[round] = by_its_timer;
            alone[round] = of_bare;
        }
    }
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    for (int round = 0; round < rounds; round++) {
        following[round] = appended(file, length_of_line);
    }
    unlink(bare);
    printf("empty %.3f\nshown %.3f\ndecision %.3f\nbare %.3f\nfollowing %.3f\n",
           median(empty, rounds), median(decision, rounds), median(own, rounds),
           median(alone, rounds), median(following, rounds));
    return 0;
}
