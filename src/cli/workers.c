#include "cli/workers.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/* Inputs are handed over in batches, so that threads wake each other seldom: the text of some
 * thirty articles is coded in half a millisecond. */
enum { BATCH_ITEMS = 32, BATCH_BYTES = 1 << 17 };

/* The strings of an article. */
enum { ARTICLE_FIELDS = 7 };

/* A copy of what the reader gave, since the reader goes on. */
struct item {
    gh_input input;
    gh_article article;
    char *block;
};

enum batch_state { EMPTY, FILLED, DONE };

struct batch {
    enum batch_state state;
    struct item items[BATCH_ITEMS];
    uint32_t count;
    size_t bytes;
    gh_buffer out, err;
    gh_tally tally;
};

/* A ring of batches: [written, filled) wait for a coder or for their turn to be written. */
struct queue {
    const gh_run_plan *plan;
    gh_tally *tally;
    struct batch *ring;
    uint64_t size, written, filled;
    pthread_mutex_t lock;
    pthread_cond_t work, done;
    uint64_t taken; /* the next batch that no coder has */
    bool is_over;
};

struct worker {
    struct queue *queue;
    gh_coder *coder;
    pthread_t thread;
    bool is_running;
};

/* ---- Coding ----------------------------------------------------------------------------- */

static void code_batch(struct batch *batch, gh_coder *coder, const gh_emitter *emitter)
{
    for (uint32_t i = 0; i < batch->count && !batch->tally.is_fatal; i++)
        gh_run_input(coder, &batch->items[i].input, emitter, &batch->out, &batch->err,
                     &batch->tally);
}

static void *work(void *context)
{
    struct worker *worker = context;
    struct queue *queue = worker->queue;
    pthread_mutex_lock(&queue->lock);
    for (;;) {
        while (queue->taken == queue->filled && !queue->is_over)
            pthread_cond_wait(&queue->work, &queue->lock);
        if (queue->taken == queue->filled)
            break;
        struct batch *batch = &queue->ring[queue->taken++ % queue->size];
        pthread_mutex_unlock(&queue->lock);
        code_batch(batch, worker->coder, queue->plan->emitter);
        pthread_mutex_lock(&queue->lock);
        batch->state = DONE;
        pthread_cond_signal(&queue->done);
    }
    pthread_mutex_unlock(&queue->lock);
    return NULL;
}

/* ---- Reading and writing ---------------------------------------------------------------- */

static void clear_batch(struct batch *batch)
{
    for (uint32_t i = 0; i < batch->count; i++)
        free(batch->items[i].block);
    batch->count = 0;
    batch->bytes = 0;
    batch->out.n = batch->err.n = 0;
    batch->tally = (gh_tally){0};
    batch->state = EMPTY;
}

/* Waits for the oldest batch and writes it. */
static void write_oldest(struct queue *queue)
{
    struct batch *batch = &queue->ring[queue->written % queue->size];
    pthread_mutex_lock(&queue->lock);
    while (batch->state != DONE)
        pthread_cond_wait(&queue->done, &queue->lock);
    pthread_mutex_unlock(&queue->lock);
    gh_write_errors(queue->plan->progress, &batch->err);
    gh_sink_write(queue->plan->sink, &batch->out);
    gh_tally_add(queue->tally, &batch->tally);
    clear_batch(batch);
    queue->written++;
}

/* Hands the batch that is being filled to the coders; makes sure that the next one is free. */
static void submit(struct queue *queue)
{
    struct batch *batch = &queue->ring[queue->filled % queue->size];
    if (batch->count == 0)
        return;
    pthread_mutex_lock(&queue->lock);
    batch->state = FILLED;
    queue->filled++;
    pthread_cond_signal(&queue->work);
    pthread_mutex_unlock(&queue->lock);
    if (queue->filled - queue->written == queue->size)
        write_oldest(queue);
}

/* Lets everything be seen that there is. */
static void drain(struct queue *queue)
{
    submit(queue);
    while (queue->written < queue->filled)
        write_oldest(queue);
}

static void drain_and_wait(void *context)
{
    struct queue *queue = context;
    drain(queue);
    if (queue->plan->wait)
        queue->plan->wait(queue->plan->context);
}

static const char *copy_bytes(char **room, const char *p, size_t n)
{
    char *to = *room;
    if (n)
        memcpy(to, p, n);
    *room += n;
    return to;
}

static void list_fields(gh_article *article, gh_str *fields[ARTICLE_FIELDS])
{
    gh_str *all[ARTICLE_FIELDS] = {&article->id,     &article->text, &article->title,
                                   &article->source, &article->home, &article->url,
                                   &article->lang};
    memcpy(fields, all, sizeof all);
}

static bool copy_input(struct item *item, const gh_input *from, size_t *ret_size)
{
    size_t message = strlen(from->message) + 1, where = strlen(from->where) + 1;
    size_t size = message + where;
    gh_str *fields[ARTICLE_FIELDS];
    list_fields(&item->article, fields);
    item->input = *from;
    if (from->article) {
        item->article = *from->article;
        item->input.article = &item->article;
        for (size_t i = 0; i < ARTICLE_FIELDS; i++)
            size += fields[i]->n;
    }
    char *room = item->block = malloc(size);
    if (!room)
        return false;
    item->input.message = copy_bytes(&room, from->message, message);
    item->input.where = copy_bytes(&room, from->where, where);
    for (size_t i = 0; from->article && i < ARTICLE_FIELDS; i++)
        fields[i]->p = copy_bytes(&room, fields[i]->p, fields[i]->n);
    *ret_size = size;
    return true;
}

static void add_input(struct queue *queue, const gh_input *input)
{
    struct batch *batch = &queue->ring[queue->filled % queue->size];
    size_t size;
    if (!copy_input(&batch->items[batch->count], input, &size)) {
        fputs("ghotona: no memory for the article\n", stderr);
        queue->tally->is_fatal = true;
        return;
    }
    batch->count++;
    batch->bytes += size;
    if (batch->count == BATCH_ITEMS || batch->bytes >= BATCH_BYTES)
        submit(queue);
}

/* ---- Beginning and end ------------------------------------------------------------------ */

static void read_all(struct queue *queue)
{
    gh_inputs inputs;
    gh_input input;
    queue->tally->is_fatal =
        !gh_inputs_open(&inputs, queue->plan, (gh_wait){drain_and_wait, queue});
    while (!queue->tally->is_fatal && gh_inputs_next(&inputs, &input, queue->tally))
        add_input(queue, &input);
    drain(queue);
    gh_inputs_close(&inputs);
}

static bool start_workers(struct queue *queue, struct worker *workers, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        gh_error error;
        workers[i].queue = queue;
        if (gh_coder_new(queue->plan->lexicon, queue->plan->emitter->wants, &workers[i].coder,
                         &error) != GH_OK) {
            fprintf(stderr, "ghotona: %s\n", error.message);
            return false;
        }
        workers[i].is_running = pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0;
        if (!workers[i].is_running) {
            fputs("ghotona: the system gave no thread\n", stderr);
            return false;
        }
    }
    return true;
}

static void stop_workers(struct queue *queue, struct worker *workers, unsigned count)
{
    pthread_mutex_lock(&queue->lock);
    queue->is_over = true;
    pthread_cond_broadcast(&queue->work);
    pthread_mutex_unlock(&queue->lock);
    for (unsigned i = 0; i < count; i++) {
        if (workers[i].is_running)
            pthread_join(workers[i].thread, NULL);
        gh_coder_free(workers[i].coder);
    }
}

static void free_queue(struct queue *queue)
{
    for (uint64_t i = 0; queue->ring && i < queue->size; i++) {
        clear_batch(&queue->ring[i]);
        gh_buffer_done(&queue->ring[i].out);
        gh_buffer_done(&queue->ring[i].err);
    }
    free(queue->ring);
    pthread_cond_destroy(&queue->done);
    pthread_cond_destroy(&queue->work);
    pthread_mutex_destroy(&queue->lock);
}

int gh_run_workers(const gh_run_plan *plan, gh_tally *tally)
{
    unsigned jobs = plan->options->jobs;
    struct queue queue = {.plan = plan, .tally = tally, .size = 2 * (uint64_t)jobs + 2};
    pthread_mutex_init(&queue.lock, NULL);
    pthread_cond_init(&queue.work, NULL);
    pthread_cond_init(&queue.done, NULL);
    queue.ring = calloc(queue.size, sizeof *queue.ring);
    struct worker *workers = calloc(jobs, sizeof *workers);
    if (!queue.ring || !workers)
        fputs("ghotona: no memory\n", stderr);
    bool ok = queue.ring && workers && start_workers(&queue, workers, jobs);
    if (ok)
        read_all(&queue);
    if (workers)
        stop_workers(&queue, workers, jobs);
    free(workers);
    free_queue(&queue);
    return ok && !tally->is_fatal ? GH_EXIT_OK : GH_EXIT_FAILED;
}
