#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static volatile sig_atomic_t came;
static const char *volatile waiting;
static volatile sig_atomic_t status_of_wait;

static void note(int signal)
{
    (void)signal;
    const char *farewell = waiting;
    if (farewell) {
        ssize_t n = write(STDERR_FILENO, farewell, strlen(farewell));
        (void)n;
        _exit(status_of_wait);
    }
    came = 1;
}

void gh_interrupt_catch(void)
{
    struct sigaction action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool gh_interrupted(void)
{
    return came != 0;
}

void gh_interrupt_waits(const char *farewell, int status)
{
    status_of_wait = status;
    waiting = farewell;
}
