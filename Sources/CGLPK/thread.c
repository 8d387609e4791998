// A GLPK environment belongs to a thread and leaks when the thread ends without freeing it.
#include "session.h"

struct errand {
  void (*body)(void *context);
  void *context;
};

static void *run(void *argument) {
  struct errand *errand = argument;
  errand->body(errand->context);
  glp_free_env();
  return NULL;
}

int cg_on_own_thread(void (*body)(void *context), void *context, size_t stack_bytes) {
  struct errand errand = {body, context};
  pthread_attr_t attributes;
  pthread_t thread;
  int code = pthread_attr_init(&attributes);
  if (code != 0) return code;
  pthread_attr_setstacksize(&attributes, stack_bytes);
  code = pthread_create(&thread, &attributes, run, &errand);
  pthread_attr_destroy(&attributes);
  if (code == 0) code = pthread_join(thread, NULL);
  return code;
}
