#include "campaign/conference/cards.h"

#include <array>

#include "base/text.h"
#include "campaign/conference/invitation_letters.h"

namespace vinhdanh::campaign::conference {
namespace {

using paper::BoxKind;
using paper::Colour;
using paper::Design;
using paper::DesignBox;
using paper::Style;
using paper::VerticalAlign;

constexpr Colour kLacquer{0.608, 0.110, 0.122};

struct Place {
  double x, y, width, height;
};
struct Look {
  Style style;
  double largest_pt, smallest_pt;
  int lines = 1;
  Colour colour{};
};

DesignBox text_box(std::string text, const Place& at, const Look& look) {
  return {.x_mm = at.x,
          .y_mm = at.y,
          .width_mm = at.width,
          .height_mm = at.height,
          .text = std::move(text),
          .style = look.style,
          .largest_pt = look.largest_pt,
          .smallest_pt = look.smallest_pt,
          .lines = look.lines,
          .colour = look.colour};
}

DesignBox fill_box(const Place& at, const Colour& colour) {
  DesignBox box{
      .kind = BoxKind::kFill, .x_mm = at.x, .y_mm = at.y, .width_mm = at.width, .height_mm = at.height};
  box.colour = colour;
  return box;
}

Design badge() {
  return {90,
          55,
          {text_box("{issuer}", {4, 3, 82, 5}, {Style::kBold, 9, 6}),
           text_box("{conference}", {4, 8, 82, 9}, {Style::kRegular, 8.5, 6, 2}),
           fill_box({0, 0, 90, 1.4}, kLacquer), fill_box({0, 53.6, 90, 1.4}, kLacquer),
           fill_box({20, 18, 50, 0.4}, kLacquer),
           text_box("ĐẠI BIỂU", {4, 19.5, 82, 7}, {Style::kBold, 13, 10, 1, kLacquer}),
           text_box("{name}", {4, 27, 82, 12}, {Style::kBold, 20, 11, 2}),
           text_box("{post}", {4, 39.5, 82, 5.5}, {Style::kRegular, 10, 7}),
           text_box("{unit}", {4, 45, 82, 8}, {Style::kRegular, 9.5, 6.5, 2})}};
}

// Folded along two lines into a roof: the far side stands head down, the bottom is the foot.
Design table_name() {
  constexpr double kSide = 85;
  Design out{297, 210, {}};
  for (const bool far : {true, false}) {
    const double top = far ? 0 : kSide;
    auto name = text_box("{name}", {20, top + 14, 257, 38}, {Style::kBold, 72, 34, 2, kLacquer});
    auto post = text_box("{post}", {20, top + 54, 257, 20}, {Style::kRegular, 28, 16, 2});
    // Turned around its own middle, a box must change places with its mirror image first.
    for (auto* box : {&name, &post}) {
      if (far) box->y_mm = kSide - box->y_mm - box->height_mm;
      box->turned = far;
    }
    out.boxes.push_back(std::move(name));
    out.boxes.push_back(std::move(post));
  }
  return out;
}

Design seat() {
  return {95,
          40,
          {text_box("{name}", {5, 5, 85, 16}, {Style::kBold, 22, 12, 2}),
           text_box("{post}", {5, 21, 85, 6}, {Style::kRegular, 11, 8}),
           text_box("{unit}", {5, 27, 85, 9}, {Style::kRegular, 10.5, 7, 2})}};
}

Design cue() {
  return {148,
          210,
          {text_box("Trao tặng {award}", {10, 10, 128, 10}, {Style::kBold, 18, 12, 1, kLacquer}),
           text_box("{order}", {10, 22, 128, 34}, {Style::kBold, 72, 40}),
           text_box("{name}", {10, 60, 128, 46}, {Style::kBold, 38, 20, 2}),
           text_box("{post}", {10, 108, 128, 34}, {Style::kRegular, 20, 12, 4}),
           text_box("Số sổ vàng: {number}", {10, 146, 128, 10}, {Style::kRegular, 16, 12}),
           fill_box({10, 160, 128, 0.4}, kLacquer),
           text_box("{next}", {10, 164, 128, 32}, {Style::kItalic, 18, 11, 3})}};
}

struct Known {
  CardKind kind;
  std::string_view id;
};
constexpr std::array kKinds{Known{CardKind::kBadge, "badges"}, Known{CardKind::kTableName, "table-names"},
                            Known{CardKind::kSeat, "seats"}, Known{CardKind::kCue, "cues"}};

std::string full_name(const std::string& honorific, const std::string& name) {
  return base::tidy(honorific + " " + name);
}

}  // namespace

CardSet card_set(CardKind kind) {
  const auto id = kKinds[static_cast<std::size_t>(kind)].id;
  switch (kind) {
    case CardKind::kBadge:
      return {kind, id, badge(), {}};
    case CardKind::kTableName:
      return {kind, id, table_name(), {297, 210, {85, 170}}};
    case CardKind::kSeat:
      return {kind, id, seat(), {}};
    case CardKind::kCue:
      break;
  }
  return {kind, id, cue(), {297, 210, {}}};
}

std::optional<CardKind> card_kind(std::string_view id) {
  for (const auto& known : kKinds)
    if (known.id == id) return known.kind;
  return std::nullopt;
}

paper::DesignValues values_of(const plan::Plan& plan, const Delegate& delegate) {
  return {{"issuer", plan.head.issuer},
          {"conference", conference_words(plan)},
          {"name", full_name(delegate.honorific, delegate.name)},
          {"post", delegate.post},
          {"unit", delegate.unit_name}};
}

std::vector<paper::DesignValues> cue_values(const plan::Plan& plan, const council::Decision& decision) {
  std::vector<paper::DesignValues> out;
  const auto& list = decision.list;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto next = i + 1 < list.size() ? "Tiếp theo: " + full_name(list[i + 1].honorific, list[i + 1].name)
                                          : std::string("Hết danh sách.");
    out.push_back({{"award", plan.campaign.award},
                   {"order", std::to_string(list[i].order)},
                   {"name", full_name(list[i].honorific, list[i].name)},
                   {"post", list[i].post},
                   {"number", list[i].certificate_number},
                   {"next", next}});
  }
  return out;
}

}  // namespace vinhdanh::campaign::conference
