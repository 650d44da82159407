import { CODE_NAMES, CODES, type CodeName } from '../../codes/index.ts';
import { RANGES } from '../../codes/find-code.ts';
import { isValueName, OPERATIONS, VALUE_TYPES, type Operation, type VariantName } from '../../codes/values.ts';
import { GUIDANCE } from '../../guidance/index.ts';

const TEXT_VALUES = Object.entries(VALUE_TYPES).flatMap(([name, type]) => (type === 'text' ? [name] : []));

/**
 * A file in C# 7, for .NET Framework 4.7 and later: the codes as an enum, and a class that looks their texts up in the resources, with
 * fallback to the parent cultures and to English.
 */
export function csharpFile(): string {
  return `// Made by qlm-messages, together with Messages.resx. Do not edit.
using System;
using System.Globalization;
using System.Resources;
using System.Text;

namespace QlmMessages
{
    /// <summary>What a license server of Quick License Manager answers: the members of its EServerErrorCode.</summary>
    public enum QlmErrorCode
    {
${CODE_NAMES.map(enumMember).join('\n')}
    }

    /// <summary>What the app was doing when the code arrived.</summary>
    public enum QlmOperation
    {
${OPERATIONS.map(operationMember).join('\n')}
    }

    /// <summary>Facts that make a message say more. All are optional.</summary>
    public sealed class QlmValues
    {
        /// <summary>What the app was doing.</summary>
        public QlmOperation? Operation { get; set; }
${TEXT_VALUES.map(valueProperty).join('')}
        internal string Find(string variant)
        {
            switch (variant)
            {
${TEXT_VALUES.map((name) => `                case "${name}": return ${pascalCase(name)};`).join('\n')}
                default: return null;
            }
        }

        internal bool IsOperation(string variant)
        {
            switch (variant)
            {
${OPERATIONS.map((name) => `                case "${name}": return Operation == QlmOperation.${pascalCase(name)};`).join('\n')}
                default: return false;
            }
        }
    }

${MESSAGE_CLASS}
    /// <summary>Looks up the messages in Messages.resx and its satellites.</summary>
    public static class QlmMessageSource
    {
        private static ResourceManager resources;

        /// <summary>
        /// The resources that hold the texts. Default: those of this assembly whose name is Messages, in whatever namespace.
        /// </summary>
        public static ResourceManager Resources
        {
            get { return resources ?? (resources = FindResources()); }
            set { resources = value; }
        }

        /// <summary>
        /// The message of a code. An unknown number takes the message of the range that it lies in. Title, text and action are in one
        /// language: that of the culture, else of its parents, else English.
        /// </summary>
        /// <param name="code">The number of the code.</param>
        /// <param name="values">What the app knows; may be null.</param>
        /// <param name="culture">The user's language. Default: CultureInfo.CurrentUICulture.</param>
        /// <exception cref="MissingManifestResourceException">The resources are not in the assembly.</exception>
        public static QlmMessage Find(int code, QlmValues values = null, CultureInfo culture = null)
        {
            bool isKnown = Enum.IsDefined(typeof(QlmErrorCode), code);
            QlmErrorCode name = isKnown ? (QlmErrorCode)code : GenericCode(code);
            CultureInfo language;
            ResourceSet texts = FindTexts(name, culture ?? CultureInfo.CurrentUICulture, out language);
            return new QlmMessage(
                code,
                name,
                isKnown,
                language,
                Text(texts, name, "title", values, language),
                Text(texts, name, "message", values, language),
                Text(texts, name, "action", values, language));
        }

        /// <summary>The message of a code.</summary>
        /// <param name="code">The code.</param>
        /// <param name="values">What the app knows; may be null.</param>
        /// <param name="culture">The user's language. Default: CultureInfo.CurrentUICulture.</param>
        /// <exception cref="MissingManifestResourceException">The resources are not in the assembly.</exception>
        public static QlmMessage Find(QlmErrorCode code, QlmValues values = null, CultureInfo culture = null)
        {
            return Find((int)code, values, culture);
        }

        /// <summary>The label of a button or of a part of a dialog, such as "actions.retry" or "labels.details".</summary>
        /// <param name="key">The name of the resource.</param>
        /// <param name="culture">The user's language. Default: CultureInfo.CurrentUICulture.</param>
        /// <returns>The label, or null where there is none of this name.</returns>
        /// <exception cref="MissingManifestResourceException">The resources are not in the assembly.</exception>
        public static string Label(string key, CultureInfo culture = null)
        {
            return Resources.GetString(key, culture ?? CultureInfo.CurrentUICulture);
        }

        /// <summary>The code that speaks for the range of an unknown number.</summary>
        private static QlmErrorCode GenericCode(int code)
        {
${RANGES.map(([from, to, name]) => `            if (code >= ${from} && code <= ${to}) return QlmErrorCode.${name};`).join('\n')}
            return QlmErrorCode.UnknownError;
        }

        /// <summary>The forms of the texts that need a value or an operation, the best first.</summary>
        private static string[] Variants(QlmErrorCode code)
        {
            switch (code)
            {
${CODE_NAMES.flatMap(variantsCase).join('\n')}
                default: return new string[0];
            }
        }

${LOOKUP_METHODS}    }
}
`;
}

function enumMember(name: CodeName): string {
  return `        /// <summary>${escapeXml(GUIDANCE[name].note)}</summary>
        ${name} = ${CODES[name].value},`;
}

function operationMember(name: Operation): string {
  return `        /// <summary>The forms of the messages for ${name}.</summary>
        ${pascalCase(name)},`;
}

function valueProperty(name: string): string {
  return `
        /// <summary>The value ${name} of the messages: plain text of at most 500 characters.</summary>
        public string ${pascalCase(name)} { get; set; }
`;
}

/** Without those that .NET cannot express. */
function variantsCase(name: CodeName): readonly string[] {
  const variants = CODES[name].variants.filter(
    (variant: VariantName) => !isValueName(variant) || TEXT_VALUES.includes(variant),
  );
  if (variants.length === 0) return [];
  const list = variants.map((variant) => `"${variant}"`).join(', ');
  return [`                case QlmErrorCode.${name}: return new[] { ${list} };`];
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const MESSAGE_CLASS = `    /// <summary>What a code means, said to the user.</summary>
    public sealed class QlmMessage
    {
        internal QlmMessage(
            int code,
            QlmErrorCode name,
            bool isKnown,
            CultureInfo culture,
            string title,
            string text,
            string action)
        {
            Code = code;
            Name = name;
            IsKnown = isKnown;
            Culture = culture;
            Title = title;
            Text = text;
            Action = action;
        }

        /// <summary>The number that was asked for, also when it is unknown.</summary>
        public int Code { get; private set; }

        /// <summary>The code; the generic one of its range where the number is unknown.</summary>
        public QlmErrorCode Name { get; private set; }

        /// <summary>Whether the list of codes has the number.</summary>
        public bool IsKnown { get; private set; }

        /// <summary>The language of the texts. CultureInfo.InvariantCulture stands for English.</summary>
        public CultureInfo Culture { get; private set; }

        /// <summary>What happened: a heading without a final stop.</summary>
        public string Title { get; private set; }

        /// <summary>The cause, and what it means for the user.</summary>
        public string Text { get; private set; }

        /// <summary>What to do now.</summary>
        public string Action { get; private set; }
    }
`;

const LOOKUP_METHODS = `        private static ResourceManager FindResources()
        {
            System.Reflection.Assembly assembly = typeof(QlmMessageSource).Assembly;
            foreach (string name in assembly.GetManifestResourceNames())
            {
                if (name == "Messages.resources" || name.EndsWith(".Messages.resources", StringComparison.Ordinal))
                {
                    return new ResourceManager(name.Substring(0, name.Length - ".resources".Length), assembly);
                }
            }
            throw new MissingManifestResourceException("Messages.resx is not an embedded resource of " + assembly.FullName);
        }

        /// <summary>The texts of the nearest language that has the whole message, so that none mixes two languages.</summary>
        private static ResourceSet FindTexts(QlmErrorCode code, CultureInfo culture, out CultureInfo language)
        {
            for (language = culture; ; language = language.Parent)
            {
                ResourceSet texts = Resources.GetResourceSet(language, true, false);
                if (texts != null && HasMessage(texts, code)) return texts;
                if (language.Equals(CultureInfo.InvariantCulture))
                {
                    throw new MissingManifestResourceException("Messages.resx has no message for " + code);
                }
            }
        }

        private static bool HasMessage(ResourceSet texts, QlmErrorCode code)
        {
            return texts.GetString(code + ".title") != null
                && texts.GetString(code + ".message") != null
                && texts.GetString(code + ".action") != null;
        }

        private static string Text(
            ResourceSet texts,
            QlmErrorCode code,
            string field,
            QlmValues values,
            CultureInfo language)
        {
            string key = code + "." + field;
            if (values != null)
            {
                foreach (string variant in Variants(code))
                {
                    string text = texts.GetString(key + "_" + variant);
                    if (text == null) continue;
                    if (values.IsOperation(variant)) return text;
                    string value = PlainText(values.Find(variant));
                    if (value != null) return string.Format(CultureInfo.InvariantCulture, text, Isolate(value, language));
                }
            }
            return texts.GetString(key);
        }

        /// <summary>One line of text; null where there is nothing to show, or too much for a sentence.</summary>
        private static string PlainText(string raw)
        {
            if (raw == null || raw.Length > 500) return null;
            StringBuilder text = new StringBuilder(raw.Length);
            bool isVisible = false;
            for (int i = 0; i < raw.Length; i++)
            {
                char c = raw[i];
                bool isPair = char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]);
                if (c >= '\\u202a' && c <= '\\u202e' || c >= '\\u2066' && c <= '\\u2069') continue;
                if (char.IsControl(c) || c == '\\u2028' || c == '\\u2029') text.Append(' ');
                else if (isPair) text.Append(c).Append(raw[++i]);
                else text.Append(char.IsSurrogate(c) ? '\\ufffd' : c);
                isVisible |= !char.IsControl(c) && !char.IsWhiteSpace(c) && !IsWithoutWidth(c);
            }
            return isVisible ? text.ToString().Trim() : null;
        }

        private static bool IsWithoutWidth(char c)
        {
            return c == '\\u00ad' || c == '\\ufeff' || c >= '\\u200b' && c <= '\\u200f' || c >= '\\u2060' && c <= '\\u206f';
        }

        /// <summary>Keeps a value from disturbing the direction of the words around it.</summary>
        private static string Isolate(string value, CultureInfo language)
        {
            bool isolates = language.TextInfo.IsRightToLeft;
            foreach (char c in value) isolates |= IsRightToLeft(c);
            return isolates ? "\\u2068" + value + "\\u2069" : value;
        }

        /// <summary>Whether a character is written from right to left, or is one half of a pair that may be.</summary>
        private static bool IsRightToLeft(char c)
        {
            return c >= '\\u0590' && c <= '\\u08ff'
                || c == '\\u200f'
                || c >= '\\ufb1d' && c <= '\\ufdff'
                || c >= '\\ufe70' && c <= '\\ufefc'
                || c >= '\\ud802' && c <= '\\ud803'
                || c >= '\\ud83a' && c <= '\\ud83b';
        }
`;
