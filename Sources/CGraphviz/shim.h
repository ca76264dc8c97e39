#ifndef PRIKAZ_GRAPHVIZ_SHIM_H
#define PRIKAZ_GRAPHVIZ_SHIM_H
#include <gvc.h>

// Node positions are macros, and texts are taken as `char *` though nothing writes to them.
static inline Agraph_t *graphviz_open(void) { return agopen((char *)"network", Agundirected, 0); }
static inline Agnode_t *graphviz_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }
static inline void graphviz_join(Agraph_t *graph, Agnode_t *from, Agnode_t *to) { agedge(graph, from, to, 0, 1); }
static inline void graphviz_set(void *object, const char *name, const char *value) {
  agsafeset(object, (char *)name, (char *)value, (char *)"");
}
static inline double graphviz_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double graphviz_y(Agnode_t *node) { return ND_coord(node).y; }
#endif
