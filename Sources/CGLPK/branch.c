// Branch-and-cut. Presolve stays off: with it the callback would see other columns than the caller's.
#include "session.h"
#include <float.h>
#include <math.h>

// Incumbents of GLPK's own heuristics are not announced, so every callback compares.
static void note_incumbent(cg_session *session) {
  glp_prob *problem = session->problem;
  int status = glp_mip_status(problem);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  double objective = glp_mip_obj_val(problem);
  if (!(objective < session->incumbent_objective)) return;
  session->incumbent_objective = objective;
  for (int j = 0; j < session->columns; j++) session->incumbent[j] = glp_mip_col_val(problem, j + 1);
}

static void note_bound(cg_session *session, glp_tree *tree) {
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  if (bound > -DBL_MAX && bound > session->bound) session->bound = bound;
}

static const double *relaxation(cg_session *session) {
  for (int j = 0; j < session->columns; j++) {
    session->relaxation[j] = glp_get_col_prim(session->problem, j + 1);
  }
  return session->relaxation;
}

static void consult(cg_session *session, glp_tree *tree, const double *relaxed) {
  switch (cg_ask(session, relaxed, session->point + 1)) {
  case CG_STOP:
    glp_ios_terminate(tree);
    break;
  case CG_INJECT:
    glp_ios_heur_sol(tree, session->point);
    note_incumbent(session);
    break;
  default:
    break;
  }
}

// GLPK looks at the time only between nodes, and one node may take long.
static int is_spent(const cg_session *session, int reason) {
  if (cg_seconds(session) >= session->limits.seconds) return 1;
  return reason == GLP_ISELECT && session->limits.nodes >= 0 && session->nodes >= session->limits.nodes;
}

static void on_event(glp_tree *tree, void *info) {
  cg_session *session = info;
  int reason = glp_ios_reason(tree);
  note_incumbent(session);
  if (is_spent(session, reason)) {
    if (reason == GLP_ISELECT) note_bound(session, tree);
    glp_ios_terminate(tree);
  } else if (reason == GLP_ISELECT) {
    note_bound(session, tree);
    consult(session, tree, NULL);
    session->nodes++;
  } else if (reason == GLP_IHEUR) {
    note_bound(session, tree);
    consult(session, tree, relaxation(session));
  }
}

static int branch(cg_session *session, cg_limits limits) {
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;  // its lines, one in 5 s of a node's simplex, are a clock; none is printed
  parameters.out_dly = 0;
  parameters.cb_func = on_event;
  parameters.cb_info = session;
  parameters.mip_gap = limits.gap;
  parameters.tol_int = limits.integrality;
  parameters.tm_lim = cg_milliseconds_left(session, limits.seconds);
  session->limits = limits;
  int code = glp_intopt(session->problem, &parameters);
  note_incumbent(session);
  return code;
}

int cg_branch(cg_session *session, cg_limits limits) {
  volatile int code = CG_DEAD;
  CG_GUARDED(session, code = branch(session, limits));
  if (session->problem != NULL) session->iterations = glp_get_it_cnt(session->problem);
  return code;
}

int cg_integer_status(cg_session *session) {
  volatile int status = CG_DEAD;
  CG_GUARDED(session, status = glp_mip_status(session->problem));
  return status;
}

double cg_incumbent_objective(const cg_session *session) { return session->incumbent_objective; }

const double *cg_incumbent(const cg_session *session) { return session->incumbent; }

double cg_bound(const cg_session *session) { return session->bound; }

int cg_nodes(const cg_session *session) { return session->nodes; }
