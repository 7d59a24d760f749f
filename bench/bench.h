/* bench.h - what bench.c and process.c share. */
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>

/* Seconds of a clock that only goes forward. */
double bench_now(void);

/* Start-up: the median time in milliseconds to code one short article with a new process. */
double bench_start_up(const char *program);

/* The peak of resident memory in MB of a process that codes the file; negative when it fails. */
double bench_peak(const char *program, const char *path);

#endif
