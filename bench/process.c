/* process.c - start-up time and memory of the program as a process. */
#include "bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STARTS = 21 };

double bench_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Codes the file at `path` to nowhere; false when the program fails. */
static int run(const char *program, const char *path, struct rusage *usage)
{
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 1);
        dup2(null, 2);
        execl(program, program, "code", "--format", "ndjson", "--quiet", path, (char *)NULL);
        _exit(127);
    }
    int status;
    return child > 0 && wait4(child, &status, 0, usage) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) <= 1;
}

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

double bench_start_up(const char *program)
{
    char path[] = "/tmp/ghotona-bench-XXXXXX";
    const char row[] = "{\"text\":\"one short text.\",\"home\":\"BGD\"}\n";
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, row, strlen(row)) < 0) {
        perror(path);
        return -1;
    }
    close(fd);
    double times[STARTS];
    struct rusage usage;
    for (int i = 0; i < STARTS; i++) {
        double begin = bench_now();
        if (!run(program, path, &usage)) {
            unlink(path);
            return -1;
        }
        times[i] = (bench_now() - begin) * 1e3;
    }
    unlink(path);
    qsort(times, STARTS, sizeof *times, compare);
    return times[STARTS / 2];
}

double bench_peak(const char *program, const char *path)
{
    struct rusage usage;
    return run(program, path, &usage) ? (double)usage.ru_maxrss / 1024 : -1;
}
