#pragma once

#include <stdexcept>
#include <string>

#include "base/message.h"

namespace vinhdanh::base {

// Ends the request because something outside of it is in the way (no room on the disk,
// the database away); nothing was changed. `text` says what to do, what() is for the log.
class Interruption : public std::runtime_error {
 public:
  Interruption(Message for_people, const std::string& for_log)
      : std::runtime_error(for_log), text(std::move(for_people)) {}
  const Message text;
};

}  // namespace vinhdanh::base
