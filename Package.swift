// swift-tools-version: 6.2
// dcplan: capacity planner and cost optimizer for AI data centres. SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// What stands in a target's folder for people and not for the compiler.
let readme = ["README.md"]
let golden = ["Golden"]

let package = Package(
  name: "dcplan",
  products: [.executable(name: "dcplan", targets: ["dcplan"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: The world and its text
    /** The nouns of capacity planning as immutable values. */
    .target(name: "Domain", exclude: readme, swiftSettings: strict),
    /** Text of inventory files to an `Inventory`, or to diagnostics that point at lines. */
    .target(
      name: "InventoryReading", dependencies: ["Domain", .product(name: "Yams", package: "Yams")],
      exclude: readme, swiftSettings: strict),

    // MARK: The mathematics and its solver
    /** A mixed-integer program as a value, and what a solver must answer. */
    .target(name: "Optimization", exclude: readme, swiftSettings: strict),
    /** What a plan must obey and costs, in linear rows; decisions read back. */
    .target(
      name: "Formulation", dependencies: ["Domain", "Optimization"], exclude: readme, swiftSettings: strict),
    /** The door to GLPK's C interface. */
    .target(name: "CGLPK", exclude: readme, linkerSettings: [.linkedLibrary("glpk")]),
    /** Answers a `Problem` with GLPK. */
    .target(
      name: "GLPKSolver", dependencies: ["Optimization", "CGLPK"], exclude: readme, swiftSettings: strict),
    /** Finds good decisions and proves bounds. */
    .target(
      name: "PlanSearch", dependencies: ["Domain", "Optimization", "Formulation"],
      exclude: readme + [
        "Branching/README.md", "FirstOrder/README.md", "Sifting/README.md", "Apart/README.md",
      ],
      swiftSettings: strict),

    // MARK: The plan and its reports
    /** Audits decisions without the formulation, adds up the money, makes a `Plan`. */
    .target(name: "Planning", dependencies: ["Domain"], exclude: readme, swiftSettings: strict),
    /** Renders a `Plan`: a pure function each. */
    .target(name: "Reporting", dependencies: ["Domain", "Planning"], exclude: readme, swiftSettings: strict),

    // MARK: What if
    /** Why there is no plan, and what would give one. */
    .target(name: "WhatIf", dependencies: ["InventoryReading"], exclude: readme, swiftSettings: strict),

    // MARK: The command
    /** Arguments, files, terminal, exit codes. */
    .executableTarget(
      name: "dcplan",
      dependencies: [
        "Domain", "InventoryReading", "Optimization", "Formulation", "GLPKSolver", "PlanSearch", "Planning",
        "Reporting", "WhatIf", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: readme, swiftSettings: strict),

    // MARK: Tests, mirroring the sources
    .target(
      name: "TestSupport", dependencies: ["Domain", "Optimization"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InventoryReadingTests", dependencies: ["Domain", "InventoryReading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "OptimizationTests", dependencies: ["Optimization", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FormulationTests", dependencies: ["Domain", "Optimization", "Formulation", "TestSupport"],
      exclude: golden, swiftSettings: strict),
    .testTarget(
      name: "GLPKSolverTests", dependencies: ["Optimization", "GLPKSolver", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanSearchTests",
      dependencies: ["Domain", "Optimization", "Formulation", "GLPKSolver", "PlanSearch", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Domain", "Planning", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Domain", "Planning", "Reporting", "TestSupport"],
      exclude: golden, swiftSettings: strict),
    .testTarget(
      name: "PropertyTests",
      dependencies: [
        "Domain", "Optimization", "Formulation", "GLPKSolver", "PlanSearch", "Planning", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WhatIfTests",
      dependencies: ["Domain", "InventoryReading", "GLPKSolver", "PlanSearch", "WhatIf", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Domain", "InventoryReading", "Optimization", "Formulation", "GLPKSolver", "PlanSearch", "Planning",
        "Reporting", "dcplan", "TestSupport",
      ],
      exclude: ["PublishedCases/README.md"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
