#pragma once

#include <iosfwd>

#include "base/date.h"
#include "base/message.h"
#include "base/result.h"

namespace vinhdanh::app {

// How a command ends (GNU conventions; wrong usage is 2 as in grep and diff).
enum ExitStatus { kDone = 0, kRefused = 1, kWrongUsage = 2 };

// Where a command writes, and in which language.
struct Console {
  std::ostream& out;  // the answer
  std::ostream& err;  // problems and progress
  base::Language language = base::Language::kVietnamese;
  bool terminal = false;  // err is a terminal: progress bars are drawn

  std::string say(const base::Message& message) const { return base::say(language, message); }
};

// All problems, one a line, on err; or as {"problems": […]} on out.
// kRefused when one of them is an error.
int report(Console& console, const base::Problems& problems, bool json);

// A bar on a terminal for what takes longer than a second; nothing elsewhere.
class Progress {
 public:
  Progress(Console& console, base::Message what);
  ~Progress();
  // From 0 to 1; cheap to call often.
  void at(double part);

 private:
  Console& console_;
  base::Message what_;
  base::Instant started_;
  int shown_ = -1;
};

}  // namespace vinhdanh::app
