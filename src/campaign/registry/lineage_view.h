#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "campaign/registry/lineage_picture.h"
#include "campaign/registry/reorganisation_event.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// Names of units by code, the code itself for one that is not on record.
class UnitNames {
 public:
  explicit UnitNames(const std::vector<Unit>& units);
  const Unit* find(const std::string& code) const;
  std::string name(const std::string& code) const;
  std::string short_name(const std::string& code) const;

 private:
  std::unordered_map<std::string, Unit> units_;
};

// The units that reorganisations tie to `code`, itself included.
std::vector<std::string> family_of(const std::vector<Reorganisation>& lines, const std::string& code);

// A row FAMILY: TITLE, DESCRIPTION, WIDTH, HEIGHT; rows LINE (PATH, DASHED, PASSES), UNIT (X, Y, END),
// TEXT (X, Y, WORDS, STRONG).
void show_picture(platform::web::Block page, const FamilyPicture& picture, const UnitNames& names,
                  std::size_t number);

// A row EVENT: WHEN, ISO, CHANGE, SOURCE; rows FROM and TO (NAME, MAIN; OPENS with HREF when
// the visitor may open that unit) and SHARE (OF, PASSED).
platform::web::Block show_event(platform::web::Block page, const ReorganisationEvent& event,
                                const UnitNames& names, const std::function<bool(const std::string&)>& opens);

// "60 %", "33,3 %".
std::string show_share(double share, base::Language language);

}  // namespace vinhdanh::campaign::registry
