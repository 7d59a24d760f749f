#include "cli/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/cli.h"

bool gh_sink_open(gh_sink *sink, const char *path)
{
    *sink = (gh_sink){.fd = STDOUT_FILENO, .name = "standard output"};
    if (!path || strcmp(path, "-") == 0)
        return true;
    sink->name = path;
    sink->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (sink->fd >= 0)
        return true;
    fprintf(stderr, "ghotona: %s: %s\n", path, strerror(errno));
    return false;
}

static void write_bytes(gh_sink *sink, const gh_buffer *buffer)
{
    size_t done = 0;
    while (done < buffer->n && !sink->error && !sink->is_closed) {
        ssize_t n = write(sink->fd, buffer->p + done, buffer->n - done);
        if (n >= 0)
            done += (size_t)n;
        else if (errno == EPIPE)
            sink->is_closed = true;
        else if (errno != EINTR)
            sink->error = errno;
    }
}

static void write_numbered(gh_sink *sink, const gh_buffer *buffer)
{
    gh_buffer numbered = {0};
    gh_put_numbered(&numbered, buffer, &sink->numbers);
    if (numbered.failed)
        sink->error = ENOMEM;
    write_bytes(sink, &numbered);
    gh_buffer_done(&numbered);
}

bool gh_sink_write(gh_sink *sink, gh_buffer *buffer)
{
    if (sink->take)
        sink->is_closed = sink->is_closed || !sink->take(sink->context, buffer);
    else if (sink->is_numbered)
        write_numbered(sink, buffer);
    else
        write_bytes(sink, buffer);
    buffer->n = 0;
    return !sink->error && !sink->is_closed;
}

int gh_sink_close(gh_sink *sink)
{
    if (close(sink->fd) != 0 && !sink->error)
        sink->error = errno;
    if (!sink->error)
        return GH_EXIT_OK;
    fprintf(stderr, "ghotona: writing %s: %s\n", sink->name, strerror(sink->error));
    return GH_EXIT_FAILED;
}
