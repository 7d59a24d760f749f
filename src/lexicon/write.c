#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/status.h"
#include "lexicon/compile.h"

static gh_status fail(const char *path, gh_error *error)
{
    return gh_error_set(error, GH_IO, 0, "%s: %s", path, strerror(errno));
}

static bool write_all(int fd, const char *bytes, size_t size)
{
    while (size) {
        ssize_t n = write(fd, bytes, size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes += n;
        size -= (size_t)n;
    }
    return true;
}

static gh_status write_directly(const char *path, const void *bytes, size_t size, gh_error *error)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(path, error);
    bool good = write_all(fd, bytes, size);
    gh_status status = good ? GH_OK : fail(path, error);
    if (close(fd) != 0 && good)
        status = fail(path, error);
    return status;
}

/* Leaves the complete file at `temporary`, or nothing. */
static gh_status write_temporary(const char *path, const char *temporary, const void *bytes,
                                 size_t size, gh_error *error)
{
    int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail(path, error);
    bool good = write_all(fd, bytes, size) && fsync(fd) == 0;
    gh_status status = good ? GH_OK : fail(path, error);
    if (close(fd) != 0 && good)
        status = fail(path, error);
    if (status != GH_OK)
        unlink(temporary);
    return status;
}

gh_status gh_write_atomic(const char *path, const void *bytes, size_t size, gh_error *error)
{
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return write_directly(path, bytes, size, error);
    char *temporary = NULL;
    if (asprintf(&temporary, "%s.%ld.tmp", path, (long)getpid()) < 0)
        return gh_error_set(error, GH_MEMORY, 0, "out of memory");
    gh_status status = write_temporary(path, temporary, bytes, size, error);
    if (status == GH_OK && rename(temporary, path) != 0) {
        status = fail(path, error);
        unlink(temporary);
    }
    free(temporary);
    return status;
}
