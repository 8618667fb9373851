#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::base {

// How much a program of the machine may take, however hostile its input is.
struct ToolLimits {
  std::chrono::seconds time{20};
  std::size_t memory_bytes = 1ULL << 30;  // address space
  std::size_t answer_bytes = 32ULL << 20;
};

// Where PATH has a program of that name; nothing when it is not installed.
std::optional<std::filesystem::path> find_tool(std::string_view name);

// Runs a program of the machine in `folder`, without our environment, files and standard input, and
// answers what it prints. Nothing when it can't be started, takes more than the limits, or ends with
// another status than 0. It is dead, with its children, when this returns. Safe in many threads.
std::optional<std::string> run_tool(const std::filesystem::path& program,
                                    const std::vector<std::string>& arguments,
                                    const std::filesystem::path& folder, const ToolLimits& limits = {});

}  // namespace vinhdanh::base
