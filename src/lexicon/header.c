#include "base/status.h"
#include "lexicon/open.h"
#include "lexicon/schema.h"

_Static_assert(sizeof(gh_lexicon_header) == 80 + 16 * GH_SECTION_MAX, "no padding");
_Static_assert(sizeof(gh_entry) == 8 && sizeof(gh_phrase) == 12, "no padding");

static gh_status refuse(gh_error *error, const char *why)
{
    return gh_error_set(error, GH_FORMAT, 0, "%s", why);
}

/* What a file must say of itself before its size and checksum mean anything. */
static gh_status check_identity(const gh_lexicon_header *header, size_t size, gh_error *error)
{
    if (size < sizeof header->magic || memcmp(header->magic, GH_LEXICON_MAGIC, 8) != 0)
        return refuse(error, "is not a compiled lexicon");
    if (size < sizeof *header)
        return refuse(error, "the lexicon is cut short");
    if (header->probe != GH_LEXICON_PROBE)
        return refuse(error, "the lexicon was compiled on a machine of another byte order");
    if (header->format != GH_LEXICON_FORMAT)
        return gh_error_set(error, GH_FORMAT, 0,
                            "the lexicon has format version %u; this program reads version %u: "
                            "compile it again",
                            header->format, GH_LEXICON_FORMAT);
    if (header->size > size)
        return gh_error_set(error, GH_FORMAT, size, "the lexicon is cut short: %zu of %llu bytes",
                            size, (unsigned long long)header->size);
    if (header->size < size)
        return refuse(error, "the lexicon is followed by bytes that do not belong to it");
    const char *bytes = (const char *)header;
    uint64_t sum = gh_hash_bytes(bytes + GH_LEXICON_CHECKED_FROM, size - GH_LEXICON_CHECKED_FROM);
    if (sum != header->checksum)
        return refuse(error, "the lexicon is damaged: its checksum is wrong");
    if (header->schema != gh_schema_hash())
        return refuse(error, "the lexicon was compiled for another version of the program: "
                             "compile it again");
    if (header->section_count != GH_SECTION_MAX || header->zero != 0)
        return refuse(error, "the lexicon is damaged: number of sections");
    return GH_OK;
}

gh_status gh_lexicon_check_header(const void *bytes, size_t size,
                                  gh_section_view sections[GH_SECTION_MAX], gh_error *error)
{
    static const size_t element[GH_SECTION_MAX] = {
#define GH_X(SECTION, size) (size),
        GH_SECTIONS(GH_X)
#undef GH_X
    };
    const gh_lexicon_header *header = bytes;
    gh_status status = check_identity(header, size, error);
    if (status != GH_OK)
        return status;
    uint64_t end = sizeof *header;
    for (uint32_t i = 0; i < GH_SECTION_MAX; i++) {
        const gh_section_record *s = &header->sections[i];
        if (s->offset % GH_LEXICON_ALIGNMENT != 0 || s->offset < end || s->offset > size ||
            s->bytes > size - s->offset || s->bytes % element[i] != 0)
            return gh_error_set(error, GH_FORMAT, 80 + 16u * i,
                                "the lexicon is damaged: bounds of section %u", i);
        end = s->offset + s->bytes;
        sections[i] = (gh_section_view){(const char *)bytes + s->offset, s->bytes / element[i]};
    }
    return GH_OK;
}
