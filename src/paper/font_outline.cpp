#include "paper/font_face.h"

namespace vinhdanh::paper {
namespace {

struct Outline {
  std::vector<OutlineStep> steps;
  double scale;
  void add(char kind, std::array<float, 6> at = {}) {
    OutlineStep step{kind, {}};
    for (std::size_t i = 0; i < at.size(); ++i) step.at[i] = static_cast<double>(at[i]) * scale;
    steps.push_back(step);
  }
};

Outline& outline_of(void* data) {
  return *static_cast<Outline*>(data);
}

void move(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outline_of(data).add('M', {x, y});
}
void line(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outline_of(data).add('L', {x, y});
}
void quadratic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x, float y, void*) {
  outline_of(data).add('Q', {x1, y1, x, y});
}
void cubic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
           float y, void*) {
  outline_of(data).add('C', {x1, y1, x2, y2, x, y});
}
void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  outline_of(data).add('Z');
}

struct FreeFuncs {
  void operator()(hb_draw_funcs_t* funcs) const { hb_draw_funcs_destroy(funcs); }
};

}  // namespace

std::vector<OutlineStep> Font::outline(std::uint16_t glyph) const {
  const std::unique_ptr<hb_draw_funcs_t, FreeFuncs> funcs(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(funcs.get(), move, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(funcs.get(), line, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(funcs.get(), quadratic, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(funcs.get(), cubic, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(funcs.get(), close, nullptr, nullptr);
  Outline outline{{}, 1000.0 / face_->units};
  hb_font_get_glyph_shape(face_->font.get(), glyph, funcs.get(), &outline);
  return std::move(outline.steps);
}

}  // namespace vinhdanh::paper
