#include "campaign/criteria/criteria_settings.h"

#include <algorithm>
#include <charconv>

#include "campaign/criteria/settings_edit.h"
#include "rules/ruling.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;

rules::Text both(const base::Message& message) {
  return {base::say(base::Language::kVietnamese, message), base::say(base::Language::kEnglish, message)};
}

Setting of_parameter(const rules::Parameter& parameter, const base::Date& day) {
  const auto& version = version_on(parameter, day);
  Setting out;
  out.field = "parameter." + parameter.name;
  out.name = parameter.name;
  out.label = parameter.text.empty() ? rules::Text{parameter.name, parameter.name} : parameter.text;
  if (base::valid(version.from)) out.since = version.from;
  out.value = number_text(version.value);
  return out;
}

Setting of_ruling(const rules::Ruling& ruling) {
  Setting out;
  out.field = "ruling." + ruling.name;
  out.name = ruling.name;
  out.ruling = true;
  out.label = ruling.question;
  out.hint = ruling.reason;
  if (ruling.of_years) {
    const auto form = both(msg("Years: 2020..2024, or 2020,2022, or none. Default: {0}.", ruling.by_default));
    out.hint = rules::joined(out.hint, " ", form);
  }
  out.value = ruling.taken.empty() ? ruling.by_default : ruling.taken;
  const bool plain = std::ranges::none_of(ruling.values, &rules::RulingValue::takes_number);
  if (!plain)
    out.hint = rules::joined(out.hint, " ", both(msg("Type the value; with its number as in share:0.5.")));
  for (const auto& value : ruling.values) {
    if (!plain) {
      out.hint = rules::joined(
          out.hint, " ", {value.name + ": " + value.text.vi + ".", value.name + ": " + value.text.en + "."});
      continue;
    }
    auto text = value.text;
    if (value.name == ruling.by_default) text = rules::joined(text, " ", both(msg("(default)")));
    out.choices.push_back({value.name, std::move(text)});
  }
  if (plain && !out.choices.empty() && ruling.by_default.empty())
    out.choices.insert(out.choices.begin(), {"", both(msg("not taken"))});
  return out;
}

base::Problem about(const Setting& setting, base::Message text) {
  base::Place place;
  place.field = setting.field;
  return {base::Severity::kError, std::move(place), std::move(text), setting.value};
}

class Applier {
 public:
  explicit Applier(const CriteriaTexts& texts) : texts_(texts) {
    own_ = rules::parse(texts.own, kOwnFile);
    general_ = rules::parse(texts.general, kGeneralFile);
  }

  base::Result<CriteriaTexts> run(const std::vector<Setting>& settings) {
    if (!own_ || !general_) return base::refuse(own_ ? general_.error() : own_.error());
    for (const auto& setting : settings) apply(setting);
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(texts_);
  }

 private:
  void apply(const Setting& setting) {
    for (auto [rules, text] : {std::pair(&*own_, &texts_.own), std::pair(&*general_, &texts_.general)}) {
      if (setting.ruling) {
        const auto at = std::ranges::find(rules->rulings, setting.name, &rules::Ruling::name);
        if (at != rules->rulings.end()) return ruling(setting, *at, *text);
      } else {
        const auto at = std::ranges::find(rules->parameters, setting.name, &rules::Parameter::name);
        if (at != rules->parameters.end()) return parameter(setting, *at, *text);
      }
    }
  }

  void ruling(const Setting& setting, const rules::Ruling& ruling, std::string& text) {
    const auto& now = ruling.taken.empty() ? ruling.by_default : ruling.taken;
    if (setting.value == now) return;
    if (!setting.value.empty()) {
      if (auto why = rules::why_refused(ruling, setting.value)) return refuse(setting, std::move(*why));
    }
    write(setting, text,
          with_ruling(text, ruling.name, setting.value == ruling.by_default ? "" : setting.value));
  }

  void parameter(const Setting& setting, const rules::Parameter& parameter, std::string& text) {
    double number = 0;
    const auto* end = setting.value.data() + setting.value.size();
    const auto [read, error] = std::from_chars(setting.value.data(), end, number);
    if (error != std::errc() || read != end || !(number >= 0 && number <= 1'000'000))
      return refuse(setting, msg("Enter a number from 0 to 1000000, with a point for decimals: 0.7."));
    const auto since = setting.since.value_or(base::Date{});
    for (const auto& version : parameter.versions) {
      if (version.from == since && number_text(version.value) == number_text(number)) return;
    }
    write(setting, text, with_parameter(text, parameter.name, since, number));
  }

  void write(const Setting& setting, std::string& text, std::optional<std::string> changed) {
    if (changed)
      text = std::move(*changed);
    else
      refuse(setting,
             msg("This value is written in a way that the form can't change. Change it in the text."));
  }

  void refuse(const Setting& setting, base::Message why) {
    problems_.push_back(about(setting, std::move(why)));
  }

  CriteriaTexts texts_;
  base::Result<rules::RuleSet> own_{};
  base::Result<rules::RuleSet> general_{};
  base::Problems problems_;
};

}  // namespace

std::vector<Setting> settings_of(const rules::RuleSet& rules, const base::Date& day) {
  std::vector<Setting> out;
  for (const auto& parameter : rules.parameters) out.push_back(of_parameter(parameter, day));
  for (const auto& ruling : rules.rulings) out.push_back(of_ruling(ruling));
  return out;
}

base::Result<CriteriaTexts> apply_settings(const CriteriaTexts& texts, const std::vector<Setting>& settings) {
  return Applier(texts).run(settings);
}

}  // namespace vinhdanh::campaign::criteria
