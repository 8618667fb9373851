#include "campaign/criteria/verdict_words.h"

namespace vinhdanh::campaign::criteria {

using base::msg;

base::Message label(rules::Overall overall) {
  switch (overall) {
    case rules::Overall::kEligible:
      return msg("Meets the criteria");
    case rules::Overall::kNotEligible:
      return msg("Does not meet the criteria");
    case rules::Overall::kUndetermined:
      break;
  }
  return msg("Not yet known");
}

base::Message label(rules::Value value) {
  switch (value) {
    case rules::Value::kMet:
      return msg("Met");
    case rules::Value::kNotMet:
      return msg("Not met");
    case rules::Value::kNotApplicable:
      return msg("Not applicable");
    case rules::Value::kUnknown:
      break;
  }
  return msg("Not yet known");
}

void show_state(platform::web::Block row, rules::Overall overall) {
  const bool good = overall == rules::Overall::kEligible;
  const bool bad = overall == rules::Overall::kNotEligible;
  row.set("TONE", good  ? "good"
                  : bad ? "bad"
                        : "warn")
      .set("ICON", good  ? "check"
                   : bad ? "x"
                         : "help-circle");
  row.set("STATE", label(overall));
}

void show_state(platform::web::Block row, rules::Value value) {
  const char* tone = "warn";
  const char* icon = "help-circle";
  if (value == rules::Value::kMet) tone = "good", icon = "check";
  if (value == rules::Value::kNotMet) tone = "bad", icon = "x";
  if (value == rules::Value::kNotApplicable) tone = "idle", icon = "minus";
  row.set("TONE", tone).set("ICON", icon).set("STATE", label(value));
}

}  // namespace vinhdanh::campaign::criteria
