#include "tree_storage.h"
#include "element_kinds.h"

#include <stdlib.h>
#include <string.h>

/* Makes room for `extra` more items; false, and the tree is marked, when memory runs out. */
static bool reserve(html_tree *tree, void **items, size_t size, size_t count, size_t extra, size_t *capacity) {
    if (count + extra <= *capacity) return true;
    size_t wanted = *capacity ? *capacity : 64;
    while (wanted < count + extra) wanted += wanted / 2;
    void *grown = wanted > SIZE_MAX / size ? NULL : realloc(*items, wanted * size);
    if (!grown) {
        tree->is_out_of_memory = true;
        return false;
    }
    *items = grown;
    *capacity = wanted;
    return true;
}

/* Copies bytes to the pool's end. */
static html_run add_bytes(html_tree *tree, const char *bytes, size_t length) {
    html_run run = {tree->byte_count, 0};
    if (!reserve(tree, (void **)&tree->bytes, 1, tree->byte_count, length, &tree->byte_capacity)) return run;
    if (length) memcpy(tree->bytes + tree->byte_count, bytes, length);
    tree->byte_count += length;
    run.length = length;
    return run;
}

static size_t hash(const char *name, size_t length) {
    uint64_t state = 0xcbf29ce484222325u;
    for (size_t i = 0; i < length; i++) state = (state ^ (unsigned char)name[i]) * 0x100000001b3u;
    return (size_t)(state ^ state >> 32);
}

static void insert_slot(html_tree *tree, uint32_t number) {
    html_run run = tree->names[number];
    size_t i = hash(tree->bytes + run.start, run.length) & (tree->slot_count - 1);
    while (tree->name_slots[i]) i = (i + 1) & (tree->slot_count - 1);
    tree->name_slots[i] = number + 1;
}

/* Keeps the hash at most half full. */
static bool grow_slots(html_tree *tree) {
    if (tree->slot_count > 2 * (tree->name_count + 1)) return true;
    size_t wanted = tree->slot_count ? tree->slot_count * 2 : 256;
    uint32_t *slots = calloc(wanted, sizeof *slots);
    if (!slots) {
        tree->is_out_of_memory = true;
        return false;
    }
    free(tree->name_slots);
    tree->name_slots = slots;
    tree->slot_count = wanted;
    for (uint32_t n = 0; n < tree->name_count; n++) insert_slot(tree, n);
    return true;
}

/* The number of a name, given at first sight. */
static uint32_t number_of(html_tree *tree, const char *name) {
    size_t length = strlen(name);
    if (!grow_slots(tree)) return 0;
    for (size_t i = hash(name, length) & (tree->slot_count - 1); tree->name_slots[i]; i = (i + 1) & (tree->slot_count - 1)) {
        html_run run = tree->names[tree->name_slots[i] - 1];
        if (run.length == length && !memcmp(tree->bytes + run.start, name, length)) return tree->name_slots[i] - 1;
    }
    if (!reserve(tree, (void **)&tree->names, sizeof *tree->names, tree->name_count, 1, &tree->name_capacity)) return 0;
    if (!reserve(tree, (void **)&tree->name_kinds, 1, tree->name_count, 1, &tree->kind_capacity)) return 0;
    tree->name_kinds[tree->name_count] = element_kinds(name, length);
    tree->names[tree->name_count] = add_bytes(tree, name, length);
    insert_slot(tree, (uint32_t)tree->name_count);
    return (uint32_t)tree->name_count++;
}

/* Appends a node inside the current one; NULL at a limit. */
static html_node *add_node(html_tree *tree, html_node_kind kind) {
    if (tree->node_count >= tree->limits.nodes) {
        tree->is_cut = true;
        return NULL;
    }
    if (!reserve(tree, (void **)&tree->nodes, sizeof *tree->nodes, tree->node_count, 1, &tree->node_capacity)) return NULL;
    html_node *node = &tree->nodes[tree->node_count];
    memset(node, 0, sizeof *node);
    node->kind = (uint8_t)kind;
    node->parent = tree->node_count ? (int32_t)tree->current : -1;
    node->depth = tree->node_count ? tree->nodes[tree->current].depth + 1 : 0;
    node->attribute_start = (uint32_t)tree->attribute_count;
    tree->node_count++;
    node->end = (uint32_t)tree->node_count;
    return node;
}

bool tree_start(html_tree *tree, html_limits limits) {
    memset(tree, 0, sizeof *tree);
    tree->limits = limits;
    if (tree->limits.nodes < 1) tree->limits.nodes = 1;
    if (tree->limits.depth < 1) tree->limits.depth = 1;
    return grow_slots(tree) && add_node(tree, HTML_NODE_DOCUMENT);
}

void tree_finish(html_tree *tree) {
    tree_close(tree, 0);
    tree->nodes[0].end = (uint32_t)tree->node_count;
}

uint32_t tree_open(html_tree *tree, const char *name) {
    while (tree->nodes[tree->current].depth >= tree->limits.depth) {
        tree->is_flattened = true;
        tree_close(tree, tree->current);
    }
    uint32_t number = number_of(tree, name);
    html_node *node = tree->is_out_of_memory ? NULL : add_node(tree, HTML_NODE_ELEMENT);
    if (!node) return 0;
    node->name = number;
    tree->open_paragraphs += (tree->name_kinds[number] & ELEMENT_PARAGRAPH) != 0;
    tree->current = (uint32_t)(tree->node_count - 1);
    return tree->current;
}

void tree_add_attribute(html_tree *tree, const char *name, const char *value) {
    uint32_t number = number_of(tree, name);
    if (!reserve(tree, (void **)&tree->attributes, sizeof *tree->attributes, tree->attribute_count, 1,
                 &tree->attribute_capacity))
        return;
    html_attribute *attribute = &tree->attributes[tree->attribute_count++];
    attribute->name = number;
    attribute->value = add_bytes(tree, value, strlen(value));
    tree->nodes[tree->current].attribute_count++;
}

static void close_current(html_tree *tree) {
    tree->open_paragraphs -= (tree_kinds(tree, tree->current) & ELEMENT_PARAGRAPH) != 0;
    tree->nodes[tree->current].end = (uint32_t)tree->node_count;
    tree->current = (uint32_t)tree->nodes[tree->current].parent;
}

void tree_close(html_tree *tree, uint32_t node) {
    if (!tree_is_open(tree, node)) return;
    while (tree->current > node) close_current(tree);
    if (node != 0) close_current(tree);
}

void tree_add_text(html_tree *tree, const char *text, size_t length) {
    if (!length) return;
    html_node *last = &tree->nodes[tree->node_count - 1];
    bool continues = last->kind == HTML_NODE_TEXT && last->parent == (int32_t)tree->current
        && last->text.start + last->text.length == tree->byte_count;
    html_node *node = continues ? last : add_node(tree, HTML_NODE_TEXT);
    if (!node) return;
    html_run run = add_bytes(tree, text, length);
    if (!continues) node->text.start = run.start;
    node->text.length += run.length;
}

void tree_add_comment(html_tree *tree, const char *text, size_t length) {
    html_node *node = add_node(tree, HTML_NODE_COMMENT);
    if (node) node->text = add_bytes(tree, text, length);
}

bool tree_is_open(const html_tree *tree, uint32_t node) {
    uint32_t around = tree->current;
    while (around > node) around = (uint32_t)tree->nodes[around].parent;
    return around == node;
}

uint8_t tree_kinds(const html_tree *tree, uint32_t node) {
    return tree->nodes[node].kind == HTML_NODE_ELEMENT ? tree->name_kinds[tree->nodes[node].name] : 0;
}

void html_tree_free(html_tree *tree) {
    if (!tree) return;
    free(tree->nodes);
    free(tree->attributes);
    free(tree->names);
    free(tree->name_kinds);
    free(tree->name_slots);
    free(tree->bytes);
    free(tree);
}

const html_node *html_tree_nodes(const html_tree *tree, size_t *count) {
    *count = tree->node_count;
    return tree->nodes;
}

const html_attribute *html_tree_attributes(const html_tree *tree, size_t *count) {
    *count = tree->attribute_count;
    return tree->attributes;
}

const html_run *html_tree_names(const html_tree *tree, size_t *count) {
    *count = tree->name_count;
    return tree->names;
}

const char *html_tree_bytes(const html_tree *tree) { return tree->bytes; }
bool html_tree_is_flattened(const html_tree *tree) { return tree->is_flattened; }
bool html_tree_is_cut(const html_tree *tree) { return tree->is_cut; }
