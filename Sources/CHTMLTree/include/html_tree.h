/* An HTML page as a stream of nodes; libxml2 stays hidden behind the handle. */
#ifndef CAIMAI_HTML_TREE_H
#define CAIMAI_HTML_TREE_H

typedef struct html_tree html_tree;

#endif
