// The least that a batch can take: what the libraries alone need to read the data, to compress a document and to read it back.
//
//     cc -O2 -o least Tests/Batch/least.c $(pkg-config --cflags --libs yaml-0.1 libxml-2.0) -ldeflate
//     ./least FILE.yaml … -- document.xml …
//
// Prints milliseconds a document: events of libyaml for all files before `--`, then for the XML behind it events of libxml2
// with nobody listening and libdeflate at the level of short parts. Nothing is checked, printed, inspected or written.
#include <libdeflate.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

enum { rounds = 50, most = 1024 };

static struct { unsigned char *bytes; size_t size; } files[most];
static int fileCount, yamlCount;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fileCount == most) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  files[fileCount].bytes = malloc(size + 1);
  files[fileCount].size = fread(files[fileCount].bytes, 1, size, file);
  fclose(file);
  fileCount++;
}

static void readYAML(int index) {
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, files[index].bytes, files[index].size);
  for (int isOver = 0; !isOver;) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    isOver = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void readXML(int index) {
  static xmlSAXHandler silent = {.initialized = XML_SAX2_MAGIC};
  if (xmlSAXUserParseMemory(&silent, NULL, (const char *)files[index].bytes, (int)files[index].size)) exit(1);
}

static struct libdeflate_compressor *compressor;
static unsigned char room[1 << 22];

static void compressXML(int index) {
  if (!libdeflate_deflate_compress(compressor, files[index].bytes, files[index].size, room, sizeof room)) exit(1);
}

/// The least time of some rounds over files, since other work on the machine only ever adds to it.
static double least(void (*work)(int), int from, int to, int documents) {
  double best = 1e9;
  for (int round = 0; round < rounds; round++) {
    double start = now();
    for (int index = from; index < to; index++) work(index);
    double taken = (now() - start) / documents;
    if (taken < best) best = taken;
  }
  return best;
}

int main(int count, char **words) {
  for (int index = 1; index < count; index++) {
    if (strcmp(words[index], "--") == 0) yamlCount = fileCount;
    else load(words[index]);
  }
  int documents = fileCount - yamlCount;
  if (documents <= 0) return 64;
  compressor = libdeflate_alloc_compressor(4);
  double yaml = least(readYAML, 0, yamlCount, documents), xml = least(readXML, yamlCount, fileCount, documents),
         deflate = least(compressXML, yamlCount, fileCount, documents);
  printf("libyaml %.2f ms, libxml2 %.2f ms, libdeflate %.2f ms: %.2f ms a document\n", yaml, xml, deflate,
         yaml + xml + deflate);
}
