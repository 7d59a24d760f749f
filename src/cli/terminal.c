#include "cli/terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool gh_is_terminal(const gh_options *options)
{
    return !options->output && isatty(STDOUT_FILENO);
}

gh_screen gh_terminal_screen(const gh_options *options)
{
    if (!gh_is_terminal(options))
        return (gh_screen){0};
    const char *no_color = getenv("NO_COLOR");
    gh_screen screen = {.colour = !no_color || !no_color[0], .width = 80};
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
        screen.width = size.ws_col;
    return screen;
}
