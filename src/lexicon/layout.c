/* layout.c - the sections one behind the other, and the header over them. */
#include "lexicon/compiler.h"

static const size_t element_bytes[GH_SECTION_MAX] = {
#define GH_X(SECTION, size) (size),
    GH_SECTIONS(GH_X)
#undef GH_X
};

static uint64_t align(uint64_t offset)
{
    return (offset + GH_LEXICON_ALIGNMENT - 1) / GH_LEXICON_ALIGNMENT * GH_LEXICON_ALIGNMENT;
}

static uint64_t place_sections(gh_lexicon_header *header, const gh_section_source *sections)
{
    uint64_t end = sizeof *header;
    for (uint32_t i = 0; i < GH_SECTION_MAX; i++) {
        gh_section_record *record = &header->sections[i];
        record->offset = align(end);
        record->bytes = sections[i].n * element_bytes[i];
        end = record->offset + record->bytes;
    }
    return align(end);
}

/* The hash that records name: of all that is said, not of where it lies in the file. */
static uint64_t hash_content(const gh_lexicon_header *header, const gh_section_source *sections)
{
    uint64_t hash = gh_hash_bytes(header->version, sizeof header->version);
    hash = gh_hash_mix(hash ^ header->release);
    for (uint32_t i = 0; i < GH_SECTION_MAX; i++)
        hash = gh_hash_mix(hash ^ gh_hash_bytes(sections[i].p, (size_t)header->sections[i].bytes));
    return hash;
}

void gh_lay_out(gh_compilation *c, gh_section_source *sections)
{
    gh_lexicon_header header = {
        .magic = GH_LEXICON_MAGIC,
        .probe = GH_LEXICON_PROBE,
        .format = GH_LEXICON_FORMAT,
        .schema = gh_schema_hash(),
        .release = c->release,
        .section_count = GH_SECTION_MAX,
    };
    memcpy(header.version, c->version, sizeof header.version);
    header.size = place_sections(&header, sections);
    header.content = hash_content(&header, sections);
    char *bytes = GH_NEW(&c->arena, char, header.size);
    for (uint32_t i = 0; i < GH_SECTION_MAX; i++)
        if (sections[i].n)
            memcpy(bytes + header.sections[i].offset, sections[i].p,
                   (size_t)header.sections[i].bytes);
    memcpy(bytes, &header, sizeof header);
    header.checksum = gh_hash_bytes(bytes + GH_LEXICON_CHECKED_FROM,
                                    (size_t)header.size - GH_LEXICON_CHECKED_FROM);
    memcpy(bytes, &header, sizeof header);
    c->bytes = bytes;
    c->size = (size_t)header.size;
}
