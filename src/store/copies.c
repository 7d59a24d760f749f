#include "store/copies.h"

#include "base/bounds.h"

/* Measured on 3,000 articles (docs/store.md): from here on a pair is one text printed twice, below
 * it mostly two texts with the same passage or the same furniture of a page. */
static const double least_similarity = 0.45;

void gh_copies_open(gh_copies *copies, gh_sql *sql)
{
    *copies = (gh_copies){.sql = sql};
    copies->find =
        gh_sql_prepare(sql, "SELECT article_id FROM band WHERE key = ? AND article_id < ?"
                            " ORDER BY article_id LIMIT ?");
    copies->sketch = gh_sql_prepare(sql, "SELECT sketch FROM coding WHERE article_id = ?");
    copies->add_band = gh_sql_prepare(sql, "INSERT INTO band VALUES(?, ?, ?)");
    copies->add_copy = gh_sql_prepare(sql, "INSERT INTO copy VALUES(?, ?, ?, ?)");
}

void gh_copies_close(gh_copies *copies)
{
    sqlite3_finalize(copies->find);
    sqlite3_finalize(copies->sketch);
    sqlite3_finalize(copies->add_band);
    sqlite3_finalize(copies->add_copy);
}

/* Earlier articles that share a band, each once. */
typedef struct candidates {
    int64_t ids[GH_BOUND_COPY_CANDIDATES];
    uint32_t count;
} candidates;

static void add_candidate(candidates *all, int64_t id)
{
    for (uint32_t i = 0; i < all->count; i++)
        if (all->ids[i] == id)
            return;
    if (all->count < GH_BOUND_COPY_CANDIDATES)
        all->ids[all->count++] = id;
}

static void find_candidates(gh_copies *copies, int64_t article, int64_t key, candidates *all)
{
    sqlite3_bind_int64(copies->find, 1, key);
    sqlite3_bind_int64(copies->find, 2, article);
    sqlite3_bind_int64(copies->find, 3, GH_BOUND_COPY_CANDIDATES);
    while (gh_sql_step(copies->sql, copies->find))
        add_candidate(all, sqlite3_column_int64(copies->find, 0));
}

static double similarity_to(gh_copies *copies, int64_t id, const gh_sketch *sketch)
{
    double similarity = 0;
    gh_sketch other;
    sqlite3_bind_int64(copies->sketch, 1, id);
    if (gh_sql_step(copies->sql, copies->sketch)) {
        if (sqlite3_column_bytes(copies->sketch, 0) == (int)sizeof other) {
            memcpy(&other, sqlite3_column_blob(copies->sketch, 0), sizeof other);
            similarity = gh_sketch_similarity(sketch, &other);
        }
        gh_sql_reset(copies->sketch);
    }
    return similarity;
}

void gh_copies_add(gh_copies *copies, int64_t article, int64_t run, const gh_sketch *sketch)
{
    candidates all = {.count = 0};
    for (uint32_t band = 0; band < GH_SKETCH_BANDS; band++) {
        int64_t key = (int64_t)gh_sketch_band(sketch, band);
        find_candidates(copies, article, key, &all);
        sqlite3_bind_int64(copies->add_band, 1, key);
        sqlite3_bind_int64(copies->add_band, 2, article);
        sqlite3_bind_int64(copies->add_band, 3, run);
        gh_sql_do(copies->sql, copies->add_band);
    }
    for (uint32_t i = 0; i < all.count; i++) {
        double similarity = similarity_to(copies, all.ids[i], sketch);
        if (similarity < least_similarity)
            continue;
        sqlite3_bind_int64(copies->add_copy, 1, article);
        sqlite3_bind_int64(copies->add_copy, 2, all.ids[i]);
        sqlite3_bind_int64(copies->add_copy, 3, run);
        sqlite3_bind_double(copies->add_copy, 4, similarity);
        gh_sql_do(copies->sql, copies->add_copy);
    }
}
