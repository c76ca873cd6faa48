import eslint from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import typescript from 'typescript-eslint'
import { plumbline } from './tests/architecture/lint/plugin.js'
import svelteConfig from './renderer/svelte.config.js'

const configFiles = ['*.config.{js,ts}', '**/*.config.{js,ts}']

export default typescript.config(
  { ignores: ['node_modules/', 'out/', 'test-results/', '.cache/', 'resources/'] },
  eslint.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    plugins: { plumbline },
    rules: {
      'plumbline/walls': 'error',
      'plumbline/file-names': 'error',
      'max-lines': ['error', 400],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: a name is found by search and cannot drift.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      /** Hostile text is recognised by its control characters. */
      'no-control-regex': 'off',
      /** `{}` is what many requests take. */
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  {
    /** A promise nobody waits for is an error nobody sees; a switch over a union must name every member. */
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'tests/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/unbound-method': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      /** Dates and maps that are made, used and thrown away need no reactive twin. */
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['renderer/**'], languageOptions: { globals: globals.browser } },
  { files: ['tests/architecture/lint/**', ...configFiles], languageOptions: { globals: globals.node } },
  { files: configFiles, rules: { 'no-restricted-syntax': 'off' } },
  /** TypeScript itself knows which names exist. */
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
)
