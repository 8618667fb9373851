#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/conference/delegates.h"
#include "campaign/council/decision.h"
#include "paper/design.h"

// Cards for the hall, each kind as a design in millimetres with the sheet of paper it is printed on.
namespace vinhdanh::campaign::conference {

enum class CardKind : unsigned char {
  kBadge,      // thẻ đại biểu, 90 × 55 mm, ten on A4
  kTableName,  // bảng tên để bàn, A4 across, folded so that both sides show the name
  kSeat,       // nhãn ghế, 95 × 40 mm, fourteen on A4
  kCue         // thẻ trao thưởng for the master of ceremonies, A5, two on A4
};

struct CardSet {
  CardKind kind;
  std::string_view id;  // in addresses: "badges"
  paper::Design design;
  paper::DesignSheet sheet;
};
CardSet card_set(CardKind kind);
// Nothing for an unknown id.
std::optional<CardKind> card_kind(std::string_view id);

// What stands on the card of a delegate; "issuer", "conference", "name", "post", "unit".
paper::DesignValues values_of(const plan::Plan& plan, const Delegate& delegate);
// Cue cards in stage order, each with the one who comes next.
std::vector<paper::DesignValues> cue_values(const plan::Plan& plan, const council::Decision& decision);

// The title on the stage (plan, III.3): its lines in the width and height of the banner.
struct BannerLook {
  double width_m = 6, height_m = 2.4;
  std::string colours = "red";  // "red", "blue" or "white"
};
// The numbers as typed, with comma or point; each from 0.5 to 30.
base::Result<BannerLook> banner_look(std::string_view width, std::string_view height,
                                     std::string_view colours);
paper::Design banner(const plan::Plan& plan, const BannerLook& look);

}  // namespace vinhdanh::campaign::conference
