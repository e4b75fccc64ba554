// Times how long two interactive programs take from start to their first prompt, each on a
// pseudo-terminal of its own, and compares the medians:
//
//     first-prompt RUNS GREATEST-RATIO PROGRAM PROMPT OTHER-PROGRAM OTHER-PROMPT
//
// The programs take turns, so that whatever else the machine is doing slows both. Exits with 1
// when the first program's median is more than GREATEST-RATIO times the other's, and with 2 when
// a program shows no prompt within five seconds.

#define _GNU_SOURCE
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "median.h"

enum { warm_ups = 5, greatest_runs = 1000, patience_ms = 5000 };

static double now_ms(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/// Milliseconds from the start of `program` to the end of the read that brings `prompt`.
static double first_prompt(const char *program, const char *prompt) {
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    char output[16384];
    size_t length = 0;
    int terminal = -1;
    double start = now_ms();
    pid_t child = forkpty(&terminal, NULL, NULL, &size);
    if (child < 0) {
        perror("first-prompt: forkpty");
        exit(2);
    }
    if (child == 0) {
        execlp(program, program, (char *)NULL);
        perror(program);
        _exit(127);
    }
    double elapsed = -1;
    while (elapsed < 0 && length < sizeof output) {
        struct pollfd readable = {.fd = terminal, .events = POLLIN};
        double left = start + patience_ms - now_ms();
        if (left <= 0 || poll(&readable, 1, (int)left + 1) <= 0) {
            break;
        }
        ssize_t count = read(terminal, output + length, sizeof output - length);
        if (count <= 0) {
            break;
        }
        length += (size_t)count;
        if (memmem(output, length, prompt, strlen(prompt)) != NULL) {
            elapsed = now_ms() - start;
        }
    }
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(terminal);
    if (elapsed < 0) {
        fprintf(stderr, "first-prompt: %s never showed \"%s\"; it wrote: %.*s\n", program, prompt,
                (int)length, output);
        exit(2);
    }
    return elapsed;
}

int main(int count, char **arguments) {
    int runs = count == 7 ? atoi(arguments[1]) : 0;
    double bound = count == 7 ? atof(arguments[2]) : 0;
    if (runs < 1 || runs > greatest_runs || bound <= 0) {
        fprintf(stderr, "usage: first-prompt RUNS GREATEST-RATIO PROGRAM PROMPT OTHER PROMPT\n");
        return 2;
    }
    static double times[2][greatest_runs];
    for (int run = -warm_ups; run < runs; run++) {
        for (int which = 0; which < 2; which++) {
            double time = first_prompt(arguments[3 + which * 2], arguments[4 + which * 2]);
            if (run >= 0) {
                times[which][run] = time;
            }
        }
    }
    double medians[2];
    for (int which = 0; which < 2; which++) {
        medians[which] = median(times[which], runs);
        printf("%-24s median %.2f ms, best %.2f ms of %d\n", arguments[3 + which * 2],
               medians[which], times[which][0], runs);
    }
    double ratio = medians[0] / medians[1];
    printf("ratio %.2f (bound %.2f)\n", ratio, bound);
    return ratio > bound ? 1 : 0;
}
