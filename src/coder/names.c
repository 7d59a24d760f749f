/* names.c - English names of the public enumerations. */
#include "ghotona.h"

const char *gh_status_name(gh_status status)
{
    switch (status) {
    case GH_OK:
        return "ok";
    case GH_INVALID:
        return "invalid argument";
    case GH_ENCODING:
        return "not UTF-8";
    case GH_LIMIT:
        return "limit reached";
    case GH_MEMORY:
        return "out of memory";
    case GH_IO:
        return "input or output failed";
    case GH_FORMAT:
        return "wrong format";
    case GH_NOT_FOUND:
        return "not found";
    }
    return "unknown";
}

const char *gh_record_status_name(gh_record_status status)
{
    switch (status) {
    case GH_ACTUAL:
        return "actual";
    case GH_PLANNED:
        return "planned";
    case GH_CONDITIONAL:
        return "conditional";
    case GH_ALLEGED:
        return "alleged";
    case GH_DENIED:
        return "denied";
    case GH_NEGATED:
        return "negated";
    }
    return "unknown";
}

const char *gh_silence_name(gh_silence silence)
{
    switch (silence) {
    case GH_SILENCE_NONE:
        return "";
    case GH_SILENCE_NO_TEXT:
        return "no text";
    case GH_SILENCE_LANGUAGE:
        return "another language";
    case GH_SILENCE_DOMAIN:
        return "another subject";
    case GH_SILENCE_NO_ACT:
        return "no act";
    case GH_SILENCE_NO_EVENT:
        return "no event";
    }
    return "unknown";
}
