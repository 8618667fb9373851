#include "campaign/nominations/nomination_words.h"

namespace vinhdanh::campaign::nominations {

void show_state(platform::web::Block row, Step step) {
  struct Look {
    const char* tone;
    const char* icon;
  };
  static constexpr Look kLooks[] = {{"idle", "circle-half-2"},
                                    {"info", "send"},
                                    {"warn", "arrow-back-up"},
                                    {"good", "circle-check"},
                                    {"idle", "circle-minus"}};
  const auto& look = kLooks[static_cast<std::size_t>(step)];
  row.set("TONE", look.tone).set("ICON", look.icon).set("STATE", label(step));
}

}  // namespace vinhdanh::campaign::nominations
