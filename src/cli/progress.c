#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BAR = 20 };

static const double every_terminal = 0.2, every_line = 10, first_terminal = 1;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void gh_progress_start(gh_progress *progress, bool quiet, uint64_t total)
{
    *progress = (gh_progress){.is_on = !quiet, .total = total, .begin = now()};
    progress->is_terminal = isatty(STDERR_FILENO) == 1;
    progress->next = progress->begin + (progress->is_terminal ? first_terminal : every_line);
}

/* "1:04:09", "4:09" */
static void put_time(char *room, size_t size, double seconds)
{
    unsigned long s = (unsigned long)(seconds + 0.5);
    if (s >= 3600)
        snprintf(room, size, "%lu:%02lu:%02lu", s / 3600, s / 60 % 60, s % 60);
    else
        snprintf(room, size, "%lu:%02lu", s / 60, s % 60);
}

/* " [=====>     ] 43 %, 4:09 left", or nothing where the end is not known. */
static void put_share(const gh_progress *progress, uint64_t done, double elapsed, char *room,
                      size_t size)
{
    room[0] = 0;
    if (progress->total == 0 || done == 0)
        return;
    double share = (double)done / (double)progress->total;
    share = share > 1 ? 1 : share;
    char left[40], bar[BAR + 1];
    put_time(left, sizeof left, elapsed / share * (1 - share));
    size_t filled = (size_t)(share * BAR);
    memset(bar, ' ', BAR);
    memset(bar, '=', filled);
    bar[BAR] = 0;
    if (progress->is_terminal)
        snprintf(room, size, " [%s] %.0f %%, %s left", bar, 100 * share, left);
    else
        snprintf(room, size, ", %.0f %%, %s left", 100 * share, left);
}

void gh_progress_step(gh_progress *progress, const gh_progress_state *state)
{
    double time = progress->is_on ? now() : 0;
    if (!progress->is_on || time < progress->next)
        return;
    double elapsed = time - progress->begin;
    char share[120];
    put_share(progress, state->done, elapsed, share, sizeof share);
    fputs(progress->is_terminal ? "\r" : "", stderr);
    if (state->articles)
        fprintf(stderr, "%llu articles, ", (unsigned long long)state->articles);
    fprintf(stderr, "%.1f MB, %llu records", (double)state->bytes / 1e6,
            (unsigned long long)state->records);
    if (state->articles)
        fprintf(stderr, ", %.0f articles/s", (double)state->articles / elapsed);
    else
        fprintf(stderr, ", %.0f records/s", (double)state->records / elapsed);
    fprintf(stderr, "%s%s", share, progress->is_terminal ? "\033[K" : "\n");
    progress->is_drawn = progress->is_terminal;
    progress->next = time + (progress->is_terminal ? every_terminal : every_line);
}

void gh_progress_clear(gh_progress *progress)
{
    if (progress->is_drawn)
        fputs("\r\033[K", stderr);
    progress->is_drawn = false;
}
