#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/status.h"

static gh_status map_open_file(int fd, size_t limit, gh_file *ret_file, gh_error *error)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return gh_error_set(error, GH_IO, 0, "%s", strerror(errno));
    if (S_ISDIR(st.st_mode))
        return gh_error_set(error, GH_IO, 0, "is a directory");
    if (!S_ISREG(st.st_mode))
        return gh_error_set(error, GH_IO, 0, "is not a regular file");
    if ((uint64_t)st.st_size > limit)
        return gh_error_set(error, GH_LIMIT, 0, "has %lld bytes; the limit is %zu",
                            (long long)st.st_size, limit);
    if (st.st_size == 0) {
        *ret_file = (gh_file){"", 0};
        return GH_OK;
    }
    void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (p == MAP_FAILED)
        return gh_error_set(error, GH_IO, 0, "%s", strerror(errno));
    *ret_file = (gh_file){p, (size_t)st.st_size};
    return GH_OK;
}

gh_status gh_file_map(const char *path, size_t limit, gh_file *ret_file, gh_error *error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return gh_error_set(error, GH_IO, 0, "%s", strerror(errno));
    gh_status status = map_open_file(fd, limit, ret_file, error);
    close(fd);
    return status;
}

void gh_file_unmap(gh_file *file)
{
    if (file->n)
        munmap((void *)(uintptr_t)file->p, file->n);
    *file = (gh_file){0};
}
