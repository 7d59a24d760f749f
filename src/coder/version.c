#include "ghotona.h"

const char *gh_version(void)
{
    return GH_VERSION;
}
