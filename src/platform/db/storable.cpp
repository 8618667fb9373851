#include "platform/db/storable.h"

#include "base/text.h"

namespace vinhdanh::platform::db {

std::string_view storable(std::string_view text, std::string& room) {
  const bool has_nul = text.find('\0') != std::string_view::npos;
  if (!has_nul && base::valid_utf8(text)) return text;
  room = base::nfc(text);
  for (auto at = room.find('\0'); at != std::string::npos; at = room.find('\0', at))
    room.replace(at, 1, "\uFFFD");
  return room;
}

}  // namespace vinhdanh::platform::db
