#pragma once

#include <string>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// The verdict on one subject as a text that the nominee understands: each criterion with its
// source, its reason and the conditions below it, what is missing, and the rulings in force.
std::string explain(const Settled& settled, const Verdict& verdict, base::Language language);

// The same as JSON: {"id", "overall", "criteria": [{"id", "value", "text", "citation", "reason",
// "used": […], "trace": {…}}], "missing": […], "rulings": […], "rules": {…}}.
std::string explain_json(const Settled& settled, const Verdict& verdict);

// "met" and so on as people say it.
base::Message shown(Value value);
base::Message shown(Overall overall);
// "Kế hoạch, mục IV, điểm 2": as the file writes it, with a mark if it is unconfirmed.
std::string shown(const Citation& citation, base::Language language);

}  // namespace vinhdanh::rules
