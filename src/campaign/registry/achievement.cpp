#include "campaign/registry/achievement.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
constexpr auto kTitle = HonourKind::kTitle;
constexpr auto kCommendation = HonourKind::kCommendation;

const HonourForm kForms[] = {
    {"LDTT", kTitle, true, false, [] { return msg("Advanced worker"); }},
    {"CSTDCS", kTitle, true, false, [] { return msg("Emulation fighter at base level"); }},
    {"CSTDT", kTitle, true, false, [] { return msg("Emulation fighter at city or ministry level"); }},
    {"CSTDTQ", kTitle, true, false, [] { return msg("National emulation fighter"); }},
    {"TTLDTT", kTitle, false, true, [] { return msg("Advanced labour collective"); }},
    {"TTLDXS", kTitle, false, true, [] { return msg("Excellent labour collective"); }},
    {"CTDT", kTitle, false, true, [] { return msg("Emulation flag of the city or ministry"); }},
    {"CTDCP", kTitle, false, true, [] { return msg("Emulation flag of the Government"); }},
    {"GK", kCommendation, true, true, [] { return msg("Certificate of merit"); }},
    {"BK", kCommendation, true, true,
     [] { return msg("Certificate of commendation of the city or ministry"); }},
    {"BKTTG", kCommendation, true, true,
     [] { return msg("Certificate of commendation of the Prime Minister"); }},
    {"KNC", kCommendation, true, false, [] { return msg("Commemorative medal"); }},
    {"HC", kCommendation, true, true, [] { return msg("Order or medal of the State"); }},
    {"GT", kCommendation, true, true, [] { return msg("Hồ Chí Minh Prize or State Prize"); }},
    {"KHAC", kCommendation, true, true, [] { return msg("Other commendation"); }},
};

}  // namespace

std::span<const HonourForm> honour_forms() {
  return kForms;
}

const HonourForm* honour_form(std::string_view code) {
  const auto* found = std::ranges::find(kForms, code, &HonourForm::code);
  return found == std::end(kForms) ? nullptr : found;
}

base::Message label(SubjectKind kind) {
  return kind == SubjectKind::kPerson ? msg("Person") : msg("Collective");
}

base::Message label(Level level) {
  switch (level) {
    case Level::kNotCompleted:
      return msg("Task not completed");
    case Level::kCompleted:
      return msg("Task completed");
    case Level::kGood:
      return msg("Task completed well");
    case Level::kExcellent:
      return msg("Task completed excellently");
    case Level::kExempt:
      return msg("Not subject to evaluation");
  }
  return {};
}

base::Message label(Merit merit) {
  switch (merit) {
    case Merit::kRegular:
      return msg("Regular merit");
    case Merit::kTheme:
      return msg("Thematic emulation");
    case Merit::kSudden:
      return msg("Outstanding single deed");
    case Merit::kService:
      return msg("Long service");
    case Merit::kForeign:
      return msg("Foreign relations");
  }
  return {};
}

base::Message label(Scope scope) {
  switch (scope) {
    case Scope::kBase:
      return msg("Base level");
    case Scope::kCity:
      return msg("City, province or ministry");
    case Scope::kNational:
      return msg("Whole country");
  }
  return {};
}

base::Message label(Part part) {
  return part == Part::kMain ? msg("Main author") : msg("Co-author");
}

base::Message label(TopicKind kind) {
  switch (kind) {
    case TopicKind::kTopic:
      return msg("Research topic");
    case TopicKind::kScheme:
      return msg("Research scheme");
    case TopicKind::kWork:
      return msg("Work of science and technology");
  }
  return {};
}

}  // namespace vinhdanh::campaign::registry
