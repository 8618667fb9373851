#include "app/template_data.h"

#include <nlohmann/json.hpp>

#include "base/files.h"

namespace vinhdanh::app {

using base::msg;
using base::refuse;
using base::Result;
using nlohmann::json;

namespace {

constexpr int kMostDepth = 20;

class Reader {
 public:
  explicit Reader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  paper::TemplateData fields(const json& object, int depth = 0) {
    paper::TemplateData data;
    if (!object.is_object() || depth > kMostDepth) {
      complain(msg("A list holds objects with fields, such as [{\"name\": \"An\"}]."), object);
      return data;
    }
    for (const auto& [name, value] : object.items()) data.fields[name] = value_of(value, depth);
    return data;
  }

  base::Problems problems;

 private:
  paper::TemplateValue value_of(const json& value, int depth) {
    if (value.is_string()) return text(value.get<std::string>());
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_array()) return list(value, depth);
    if (value.is_null()) return std::string();
    if (value.is_object() && value.contains("dong") && value["dong"].is_number_integer())
      return base::Dong{value["dong"].get<std::int64_t>()};
    if (value.is_object() && value.contains("png") && value["png"].is_string())
      return picture(value["png"].get<std::string>());
    complain(msg("Write a text, a whole number, true or false, a list, {\"dong\": 1000} or {\"png\": "
                 "\"file.png\"}."),
             value);
    return {};
  }

  static paper::TemplateValue text(std::string text) {
    if (const auto date = text.size() == 10 ? base::parse_iso_date(text) : std::nullopt) return *date;
    return text;
  }

  paper::TemplateValue list(const json& value, int depth) {
    paper::TemplateValue::List items;
    for (const auto& item : value) items.push_back(fields(item, depth + 1));
    return items;
  }

  paper::TemplateValue picture(const std::string& name) {
    const auto path = std::filesystem::path(name).lexically_normal();
    if (path.is_absolute() || path.begin() == path.end() || *path.begin() == "..") {
      complain(msg("Pictures lie beside the data or in a folder below it."), name);
      return {};
    }
    auto bytes = base::read_file(folder_ / path, 20 * 1024 * 1024);
    if (bytes) return paper::TemplatePicture{std::move(*bytes), 0, 0, path.stem().string()};
    problems.insert(problems.end(), bytes.error().begin(), bytes.error().end());
    return {};
  }

  void complain(base::Message text, const json& seen) {
    const auto shown = seen.dump(-1, ' ', false, json::error_handler_t::replace);
    problems.push_back({base::Severity::kError, {}, std::move(text), shown.substr(0, 80)});
  }

  std::filesystem::path folder_;
};

}  // namespace

Result<paper::TemplateData> template_data(std::string_view text, const std::filesystem::path& folder) {
  const auto parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object())
    return refuse(
        msg("The data are no JSON object. Write {\"field\": \"value\"}, with a comma between fields."));
  Reader reader(folder);
  auto data = reader.fields(parsed);
  if (!reader.problems.empty()) return refuse(std::move(reader.problems));
  return data;
}

}  // namespace vinhdanh::app
