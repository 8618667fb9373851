#include "app/settings_store.h"

namespace vinhdanh::app {

std::string setting(platform::db::Session& session, std::string_view name) {
  std::string content;
  session.query("SELECT content FROM settings WHERE name = :name", {{"name", name}},
                [&](const platform::db::Row& row) { content = row.text(0); });
  return content;
}

void set_setting(platform::db::Session& session, std::string_view name, std::string_view content) {
  session.execute(
      "INSERT INTO settings (name, content) VALUES (:name, :content) "
      "ON CONFLICT (name) DO UPDATE SET content = :content",
      {{"name", name}, {"content", content}});
}

}  // namespace vinhdanh::app
